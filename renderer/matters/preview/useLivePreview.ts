import { useMemo } from "react";
import type { PreviewFields } from "../../../shared/contract/documents";
import type { PrincipalType } from "../../../shared/model/profile";
import type { Input } from "../../../shared/contract";
import { call } from "../../app/api";
import { type Sheet, useSheet } from "./useSheet";

const bytesOf = (asked: Input<"documents.preview">) => call("documents.preview", asked);

/** The document as it would be issued, following what is typed. The last good sheet stays while a call fails. */
export const useLivePreview = (type: PrincipalType, fields: Partial<PreviewFields>): Sheet => {
  const job = useMemo(() => ({ type, fields }), [type, fields]);
  return useSheet(type, job, bytesOf);
};
