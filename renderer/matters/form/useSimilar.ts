import { Form, type FormInstance } from "antd";
import type { Output } from "../../../shared/contract";
import { useAnswer } from "../../app/api";
import type { MatterValues } from "./values";

export type Similar = Output<"matters.similar">;

/** Earlier matters with the same item or counterpart as the form names (R016). `except`: the matter being changed. */
export const useSimilar = (form: FormInstance<MatterValues>, except: string | null): Similar => {
  const watched = { form, preserve: true };
  const itemId = Form.useWatch("itemId", watched) ?? null;
  const counterpartIds = Form.useWatch("counterpartIds", watched) ?? [];
  const methods = Form.useWatch("methods", watched) ?? [];
  const asked = itemId !== null || counterpartIds.length > 0;
  const answer = useAnswer(
    "matters.similar",
    { itemId, counterpartIds, methods, except },
    { enabled: asked, keepPrevious: true },
  );
  return asked ? (answer.data ?? []) : [];
};
