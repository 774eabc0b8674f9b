import type { FormInstance, InputRef } from "antd";
import { type FocusEvent, useEffect, useRef } from "react";
import { loginFor } from "./login-for";

type Path = (string | number)[];

/**
 * Proposes a login while the name is typed, until somebody types another; `propose` is called when the name changes and
 * when the login is left. A login in which somebody is typing is never changed; `selectProposal`, for its `onFocus`, lets
 * typing replace the whole proposal.
 */
export const useLoginProposal = (form: FormInstance) => {
  const given = useRef(new Set<string>());
  // The dictionary is fetched beforehand: it must be there before somebody goes on to the login.
  useEffect(() => void loginFor("", []), []);
  const propose = async (name: Path, login: Path, taken: () => readonly string[]): Promise<void> => {
    const typed = (path: Path): string => ((form.getFieldValue(path) as string | undefined) ?? "").trim();
    const isFree = (): boolean => {
      const field = form.getFieldInstance(login) as InputRef | undefined;
      const typing = Boolean(field?.input) && field?.input === document.activeElement;
      return !typing && (typed(login) === "" || given.current.has(typed(login)));
    };
    const asked = typed(name);
    if (!isFree()) return;
    const proposal = await loginFor(asked, taken());
    // The dictionary may come later than the person's own typing, which stands.
    if (!isFree() || typed(name) !== asked) return;
    given.current.add(proposal);
    form.setFieldValue(login, proposal);
  };
  const selectProposal = ({ currentTarget }: FocusEvent<HTMLInputElement>): void => {
    if (given.current.has(currentTarget.value)) currentTarget.select();
  };
  return { propose, selectProposal };
};
