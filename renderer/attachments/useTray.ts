import { useSyncExternalStore } from "react";
import { call } from "../app/api";
import { useMe } from "../app/office";
import { Tray, type TrayState } from "./tray";

const trays = new Map<string, Tray>();
let owner = "";

/** Whoever sits down next finds nothing of the person before. */
const trayOf = (person: string, matterId: string, area: string): Tray => {
  if (owner !== person) trays.clear();
  owner = person;
  const key = `${matterId} ${area}`;
  const tray = trays.get(key) ?? new Tray((file) => call("attachments.add", { matterId, ...file }));
  trays.set(key, tray);
  return tray;
};

/** The tray of one area of one matter, and how it stands. */
export const useTray = (matterId: string, area: string): readonly [Tray, TrayState] => {
  const tray = trayOf(useMe().id, matterId, area);
  return [tray, useSyncExternalStore(tray.subscribe, tray.state)];
};
