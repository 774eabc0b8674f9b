import { expect, test } from "vitest";
import { matterOf } from "../../fixtures/life";
import { deskRoom, register, working } from "./room";

const start = deskRoom();

test("open matters follow a profile that changed: a step that is now asked for takes them back to it, and says so", async () => {
  const office = await start();
  const at = await working(office);
  const open = (await register(office, at)).matter;
  expect(open.phase).toBe("underway");

  await office.signIn("dingyi");
  const { profile, profileRev } = await office.speak("office.get", {});
  const asked = { ...profile, procedure: { ...profile.procedure, necessity: true } };
  await office.speak("office.saveProfile", { rev: profileRev, wording: asked });
  expect((await matterOf(office, open.id)).phase).toBe("planned");
  const { history } = await office.speak("matters.get", { id: open.id });
  expect(history.at(-1)?.summary).toContain("地区配置调整");

  const again = await office.speak("office.get", {});
  await office.speak("office.saveProfile", { rev: again.profileRev, wording: profile });
  expect((await matterOf(office, open.id)).phase).toBe("underway");
});
