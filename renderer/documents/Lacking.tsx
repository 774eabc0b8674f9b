import { Alert, Button, type FormInstance } from "antd";
import { useLocation } from "wouter";
import type { DocumentKind } from "../../shared/documents/kind";
import { beforeOut, enteredAt } from "./entered";
import type { PaperValues } from "./usePaperForm";

interface Props {
  readonly kind: DocumentKind;
  readonly missing: readonly { readonly key: string; readonly label: string }[];
  /** Fields with a slot of a snippet open. */
  readonly open: readonly { readonly key: string; readonly label: string; readonly slots: readonly string[] }[];
  readonly form: FormInstance<PaperValues>;
  readonly matterId: string;
}

/** Names what must still be filled in before the document is issued; each name leads to its field. */
export const Lacking = ({ kind, missing, open, form, matterId }: Props) => {
  const [, go] = useLocation();
  if (missing.length + open.length === 0) return null;
  const lead = (key: string) => {
    const field = kind.fields.find((one) => one.key === key);
    if (field?.entered !== undefined) go(enteredAt(field.entered, matterId));
    else form.scrollToField(["values", key], { block: "center", focus: true });
  };
  return (
    <Alert
      type="info"
      showIcon
      className="paper-missing"
      title={
        <>
          {missing.length > 0 && `${beforeOut(kind)}还须填写：`}
          {missing.map(({ key, label }) => (
            <Button key={key} type="link" size="small" onClick={() => lead(key)}>
              {label}
            </Button>
          ))}
          {open.length > 0 && "还有占位没有填："}
          {open.map(({ key, label, slots }) => (
            <Button key={key} type="link" size="small" onClick={() => lead(key)}>
              {label}的 {slots.join("、")}
            </Button>
          ))}
        </>
      }
    />
  );
};
