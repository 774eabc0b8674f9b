import { App } from "antd";
import { CheckCircleFilled } from "@ant-design/icons";
import dayjs from "dayjs";
import { type ReactNode, useCallback, useMemo } from "react";

/** A quiet note of when something was last saved: 已保存 14:32. `at` is an instant; null draws nothing. */
export function SavedAt({ at, label = "已保存" }: { readonly at: string | null; readonly label?: string }) {
  return (
    <span className="saved-at" role="status">
      {at && (
        <>
          <CheckCircleFilled aria-hidden /> {label} {dayjs(at).format("HH:mm")}
        </>
      )}
    </span>
  );
}

interface Question {
  readonly title: string;
  readonly content: ReactNode;
  readonly okText: string;
  /** Red, for what cannot be taken back. */
  readonly danger?: boolean;
}

interface Feedback {
  /** Says at the top that something was saved and when: 已保存 14:32. */
  readonly saved: (what?: string) => void;
  /** A passing remark. */
  readonly tell: (text: string) => void;
  /** Asks before something weighty; 取消 has the focus. */
  readonly confirm: (question: Question) => Promise<boolean>;
}

/** A passing word, two lines at most: a long name or path must not cover the page's head. */
const toast = (text: string): ReactNode => <span className="toast">{text}</span>;

/** How a page speaks back: saved notes and questions, in one manner everywhere. */
export const useFeedback = (): Feedback => {
  const { message, modal } = App.useApp();
  const confirm = useCallback(
    async ({ title, content, okText, danger = false }: Question) =>
      await modal.confirm({
        title,
        content,
        okText,
        cancelText: "取消",
        autoFocusButton: "cancel",
        okButtonProps: { danger },
        centered: true,
        width: 480,
      }),
    [modal],
  );
  return useMemo(
    () => ({
      saved: (what = "已保存") => void message.success(toast(`${what} ${dayjs().format("HH:mm")}`)),
      tell: (text: string) => void message.info(toast(text)),
      confirm,
    }),
    [message, confirm],
  );
};
