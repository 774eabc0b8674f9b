import { useOffice } from "../../app/office";
import { FaceTable } from "./FaceTable";
import { FontSetForm } from "./FontSetForm";
import { ShiftForm } from "./ShiftForm";
import "./printing.css";

/** 字体与打印: the office's faces, which of them this PC has, and how its printer is off. `shown`: the tab that is open. */
export function PrintingTab({ shown }: { readonly shown: boolean }) {
  const { office } = useOffice();
  return (
    <div className="stack">
      <FontSetForm shown={shown} />
      <FaceTable fonts={office.fonts} />
      <ShiftForm />
    </div>
  );
}
