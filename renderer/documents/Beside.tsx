import { type CSSProperties, type ReactNode, useRef } from "react";
import { useRoom } from "../components/useRoom";
import "../matters/form/form.css";

/** A form and its sheet side by side, each scrolling for itself, as high as the page allows. */
export const Beside = ({ children }: { readonly children: ReactNode }) => {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, 16, 400).height;
  return (
    <div ref={frame} className="work-form has-preview" style={{ "--room": `${room}px` } as CSSProperties}>
      {children}
    </div>
  );
};
