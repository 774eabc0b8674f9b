import { createContext, useContext } from "react";
import type { Output } from "../../shared/contract";
import type { FolderState } from "../../shared/contract/folder";
import type { AccountView, Role } from "../../shared/model/account";

type OfficeAnswer = Output<"office.get">;
type OpenFolder = Extract<FolderState, { state: "open" }>;

interface Desk {
  readonly office: OfficeAnswer;
  readonly me: AccountView;
  readonly folder: OpenFolder;
}

const DeskContext = createContext<Desk | null>(null);

/** Gives every page the office, the person signed in and the folder; the frame waits until all three are known. */
export const DeskProvider = DeskContext.Provider;

const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("This page stands outside the frame");
  return desk;
};

/** The office's own facts: `{ office, profile, sections, today }`. Never undefined on a page. */
export const useOffice = (): OfficeAnswer => useDesk().office;

/** The profile of the region whose regulation the office follows; empty on a page outside the frame. */
export const useProfileId = (): string => useContext(DeskContext)?.office.profile.id ?? "";

/** The person signed in. */
export const useMe = (): AccountView => useDesk().me;

/** Whether the person signed in holds one of these roles. */
export const useHolds = (...wanted: readonly Role[]): boolean => {
  const { roles } = useMe();
  return wanted.some((role) => roles.includes(role));
};

/** The open data folder; `readOnly` where it was opened for looking only. */
export const useFolder = (): OpenFolder => useDesk().folder;
