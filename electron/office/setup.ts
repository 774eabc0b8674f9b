import path from "node:path";
import type { Of } from "./context";
import type { DeskUseCases } from "./desk-call";
import { foundOffice } from "./founding";
import { Refused } from "./refused";
import { SAMPLE_PASSWORD, makeSample } from "./sample";

/** First start (首次设置). */
export const setup: DeskUseCases<Of<"setup">> = {
  "setup.profiles": (call) => [...call.surroundings.resources.profiles],

  "setup.create": async (call, input) => {
    if (call.folder.store()) throw new Refused("refused", "这个数据文件夹已经设置好了。");
    const place = await call.folder.place();
    const made = await foundOffice(call.surroundings, place, input, false);
    await call.folder.open(place);
    return made;
  },

  "setup.sample": async (call) => {
    if (call.folder.store()) throw new Refused("refused", "请先离开现在的数据文件夹，再载入示例。");
    const beside = path.dirname(await call.folder.place());
    const place = path.join(beside, `行政指导示例数据-${call.surroundings.ids().slice(0, 8)}`);
    const { login } = await makeSample(call.surroundings, place, call.makeRouter);
    await call.folder.open(place);
    return { login, password: SAMPLE_PASSWORD };
  },
};
