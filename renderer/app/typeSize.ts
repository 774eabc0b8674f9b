import { usePreference } from "./preferences";
import type { TypeSize } from "./theme";

/** Normal or large type (大字), remembered on this machine. */
export const useTypeSize = () => usePreference<TypeSize>("desk.typeSize", "normal");
