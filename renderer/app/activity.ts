import { useEffect } from "react";
import { call } from "./api";

const EVERY = 20_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Tells the idle clock that the person moved or typed, at most every 20 s. */
export const useActivity = (awake: boolean): void => {
  useEffect(() => {
    if (!awake) return undefined;
    let told = Date.now();
    const tell = () => {
      if (Date.now() - told < EVERY) return;
      told = Date.now();
      // A refusal here means that the desk was locked meanwhile; the session event has said so already.
      call("session.active", {}).catch(() => undefined);
    };
    for (const sign of SIGNS) window.addEventListener(sign, tell, { passive: true, capture: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell, { capture: true });
    };
  }, [awake]);
};
