import dayjs from "dayjs";
import type { Draft } from "../../../shared/model/draft";

/** When a draft was kept, in words: 11月21日 09:30. */
export const keptAt = (savedAt: Draft["savedAt"]): string => dayjs(savedAt).format("M月D日 HH:mm");
