import type { FormInstance } from "antd";
import { useEffect, useRef, useState } from "react";
import { useFeedback } from "../app/feedback";
import { useFolder } from "../app/office";
import { dropRecord, keepRecord, keptRecord } from "./kept-record";

/** A settings form whose typing outlives a change of page or a reload, until it is saved or given up. */
export interface Kept<V> {
  readonly initial: V;
  /** Something is changed and not saved. */
  readonly touched: boolean;
  /** When it was last saved here, ISO; null while what stands in the form is not what was saved. */
  readonly savedAt: string | null;
  readonly touch: () => void;
  /** What stands in the form was saved as this. */
  readonly settle: (stored: V) => void;
  /** Asks, then puts back what is stored. */
  readonly giveUp: () => Promise<void>;
}

interface Asked<V> {
  readonly form: FormInstance<V>;
  /** Under which name it is kept on this machine. */
  readonly name: string;
  /** The revision that is being changed: what was typed over another is not taken up again. */
  readonly rev: number;
  readonly stored: V;
  readonly may: boolean;
}

/** The folder and the revision are those of the first drawing; a newer revision fills the form while nothing is typed. */
export const useKept = <V extends object>({ form, name, rev, stored, may }: Asked<V>): Kept<V> => {
  const { path } = useFolder();
  const { confirm } = useFeedback();
  const key = `desk.${name}`;
  const base = JSON.stringify([path, rev]);
  const [kept] = useState(() => (may ? (keptRecord(key, base) as V | null) : null));
  const [touched, setTouched] = useState(kept !== null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const typing = useRef(touched);
  const shown = useRef(rev);

  const mark = (now: boolean) => {
    setTouched(now);
    typing.current = now;
    if (!now) dropRecord(key);
  };
  useEffect(() => {
    // What is being typed stands; a save meets what somebody else changed as a conflict.
    if (typing.current || shown.current === rev) return;
    shown.current = rev;
    form.setFieldsValue(stored);
  }, [form, rev, stored]);

  return {
    initial: kept ?? stored,
    touched,
    savedAt,
    touch: () => {
      mark(true);
      setSavedAt(null);
      keepRecord(key, base, form.getFieldsValue(true));
    },
    settle: (now) => {
      form.setFieldsValue(now);
      mark(false);
      setSavedAt(new Date().toISOString());
    },
    giveUp: async () => {
      const agreed = await confirm({
        title: "放弃改动？",
        content: "没有保存的改动不会保留，这一页回到上次保存的内容。",
        okText: "放弃",
        danger: true,
      });
      if (!agreed) return;
      form.resetFields();
      form.setFieldsValue(stored);
      mark(false);
    },
  };
};
