import type { FormInstance, InputRef } from "antd";
import { type FocusEvent, useEffect, useRef } from "react";
import { loginFor } from "./login-for";

type Path = (string | number)[];

/**
 * Proposes a login while the name is typed, until somebody types another; `propose` is called when the name changes and
 * when the login is left. A login in which somebody has typed is never changed; `selectProposal`, for its `onFocus`, lets
 * typing replace the whole proposal.
 */
export const useLoginProposal = (form: FormInstance) => {
  const given = useRef(new Set<string>());
  // The dictionary is fetched beforehand: it must be there before somebody goes on to the login.
  useEffect(() => void loginFor("", []), []);
  const propose = async (name: Path, login: Path, taken: () => readonly string[]): Promise<void> => {
    const typed = (path: Path): string => ((form.getFieldValue(path) as string | undefined) ?? "").trim();
    const focused = (): HTMLInputElement | null => {
      const input = (form.getFieldInstance(login) as InputRef | undefined)?.input ?? null;
      return input === document.activeElement ? input : null;
    };
    const isFree = (): boolean => typed(login) === "" || (!focused() && given.current.has(typed(login)));
    const asked = typed(name);
    if (!isFree()) return;
    const proposal = await loginFor(asked, taken());
    // The dictionary may come later than the person's own typing, which stands.
    if (!isFree() || typed(name) !== asked) return;
    given.current.add(proposal);
    form.setFieldValue(login, proposal);
    // Somebody is already there, with nothing typed yet: what they type next replaces the proposal.
    setTimeout(() => focused()?.select(), 0);
  };
  const selectProposal = ({ currentTarget }: FocusEvent<HTMLInputElement>): void => {
    if (given.current.has(currentTarget.value)) currentTarget.select();
  };
  return { propose, selectProposal };
};
