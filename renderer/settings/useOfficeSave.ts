import type { FormInstance } from "antd";
import { useState } from "react";
import type { Input } from "../../shared/contract";
import { useChange } from "../app/api";
import { useFolder, useHolds, useOffice } from "../app/office";
import { applyFieldErrors } from "../components/fields";

type Changes = Partial<Omit<Input<"office.save">, "rev">>;

/** Whether the person may change settings at all: an administrator, on a folder opened for writing. */
export const useMayChange = (): boolean => {
  const administrator = useHolds("administrator");
  const { readOnly } = useFolder();
  return administrator && !readOnly;
};

/** Saves a part of the office's facts; what is not named stays as it is. */
export const useOfficeSave = (form: FormInstance) => {
  const { office } = useOffice();
  const change = useChange("office.save");
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const { name, shortName, documentCode, superior, address, phone, idleMinutes, fonts, rev } = office;
  const save = (changes: Changes, onSaved?: () => void): void =>
    change.mutate(
      {
        rev,
        fields: { name, shortName, documentCode, superior, address, phone },
        idleMinutes,
        fonts,
        ...changes,
      },
      {
        onSuccess: () => {
          setSavedAt(new Date().toISOString());
          onSaved?.();
        },
        onError: (error) => {
          setSavedAt(null);
          applyFieldErrors(form, error);
        },
      },
    );
  /** What stands in the form is no longer what was saved. */
  const forget = (): void => setSavedAt(null);
  return { office, save, savedAt, forget, pending: change.isPending, error: change.error, reset: change.reset };
};
