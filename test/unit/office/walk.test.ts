import * as fc from "fast-check";
import { expect, test } from "vitest";
import { everyMatter } from "../../../shared/contract/matters";
import type { MatterAct } from "../../../shared/rules/workflow/acts";
import { handlerActs } from "../../../shared/model/steps";
import { phaseOf } from "../../../shared/rules/workflow/phase";
import { progressOf } from "../../../shared/rules/workflow/progress";
import { setupInput, type TestDesk } from "../../fixtures/desk";
import {
  approve,
  evaluate,
  fileWith,
  issue,
  matterOf,
  record,
  recordResult,
  respond,
  responses,
  review,
  savePlan,
  submit,
  visit,
} from "../../fixtures/life";
import { deskRoom, enter, refusalOf, register, working } from "./room";

const start = deskRoom();
const PEOPLE = ["yezhiwei", "gumingche", "shenyanqiu", "sujin"] as const;

/** Takes an act as whoever is signed in, in one of several ways; undefined for what is no change of the matter. */
const take = async (office: TestDesk, id: string, act: MatterAct, me: string, n: number): Promise<unknown> => {
  const now = await matterOf(office, id);
  const told: Partial<Record<MatterAct, object>> = {
    survey: { necessary: n % 4 > 0 },
    assess: n % 2 > 0 ? { industry: true, reasons: "影响面大" } : {},
    notify: { answer: (["accepted", "accepted", "pending", "refused"] as const)[n % 4] },
    answer: { answer: n % 3 > 0 ? "accepted" : "refused" },
  };
  const handlerAct = handlerActs.find((one) => one === act);
  if (handlerAct) return record(office, id, handlerAct, told[act] ?? {});
  switch (act) {
    case "edit":
      if (now.kind !== "written") return undefined;
      return office.speak("matters.update", {
        id,
        rev: now.rev,
        fields: {
          ...now,
          technical: n % 3 === 0,
          mandatoryAct: n % 7 === 0,
          note: `第${n}次`,
          // What was approved is not edited but opened again.
          ...(progressOf(now.steps).approval === "approved" ? {} : { opinion: n % 5 === 0 ? "" : "建立台账" }),
        },
        draftId: null,
      });
    case "plan":
      return savePlan(office, id);
    case "submit":
      return submit(office, id, { responses: await responses(office, id) });
    case "respond":
      return respond(office, id);
    case "review":
      return review(office, id, n % 3 > 0 ? {} : { conclusion: "revise", suggestions: ["改标题"] });
    case "approve":
      return approve(office, id, n % 4 > 0 ? {} : { conclusion: "return", opinion: "再议" });
    case "file":
      return fileWith(office, id);
    case "visit":
      return visit(office, id, [me]);
    case "evaluate":
      return evaluate(office, id);
    case "issue:opinionLetter":
    case "issue:guidanceRecord":
      return issue(office, id, act === "issue:opinionLetter" ? "opinionLetter" : "guidanceRecord");
    case "void": {
      const out = now.documents.findLast(({ state }) => state === "issued");
      return office.speak("documents.void", { matterId: id, rev: now.rev, documentId: out?.id ?? "", reason: "错" });
    }
    case "recordResult":
      return recordResult(office, id);
    default:
      return undefined;
  }
};

/** What the list, the page and the file say of a matter is one and the same, after whatever was done. */
const holdTogether = async (office: TestDesk, id: string): Promise<void> => {
  const { matter, progress } = await office.speak("matters.get", { id });
  const { profile } = await office.speak("office.get", {});
  expect(matter.phase).toBe(phaseOf(matter, profile));
  expect(progress).toEqual(progressOf(matter.steps));
  const { rows } = await office.speak("matters.list", everyMatter);
  expect(rows.find((row) => row.id === id)?.phase).toBe(matter.phase);
};

test.each(["xinxiang-hrss", "zhoucun-natural-resources", "linzi-hrss", "dadukou"])(
  "%s: whatever is done through the router, the stored phase is what the steps make it, and a refusal is the page's own",
  async (profileId) => {
    const office = await start();
    const input = setupInput({ profileId, sharedSeries: profileId.startsWith("zhoucun") ? true : null });
    const colleague = { ...input.people[1]!, name: "苏槿", login: "sujin", roles: ["handler", "reviewer", "leader"] };
    const who = await working(office, { ...input, people: [...input.people, colleague] as typeof input.people });
    const { sections } = await office.speak("office.get", {});
    const sectionId = sections.find(({ name }) => name === "劳动关系科")?.id ?? null;
    let done = 0;
    const turns = fc.array(fc.tuple(fc.nat(10_000), fc.nat(100)), { minLength: 15, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(turns, async (chosen) => {
        await enter(office, "yezhiwei");
        const { id } = (await register(office, who, { sectionId, purpose: "帮助企业规范用工" })).matter;
        for (const [choice, n] of chosen) {
          const me = await enter(office, PEOPLE[n % PEOPLE.length] ?? "yezhiwei");
          const { actions } = await office.speak("matters.get", { id });
          const open = actions.filter(
            ({ allowed, name }) => allowed && !["copy", "attach", "drop", "transfer"].includes(name),
          );
          const act = open[choice % Math.max(1, open.length)];
          if (act && (await take(office, id, act.name, me, n)) !== undefined) done += 1;
          await holdTogether(office, id);
          const shut = (await office.speak("matters.get", { id })).actions.filter(
            ({ allowed, name }) => !allowed && handlerActs.some((one) => one === name),
          );
          const other = handlerActs.find((one) => one === shut[choice % Math.max(1, shut.length)]?.name);
          if (!other) continue;
          const refusal = await refusalOf(
            record(office, id, other, other === "serve" ? { documentIds: ["none"] } : {}),
          );
          // The router asks for the role before the machine is asked.
          if (refusal.code === "forbidden") continue;
          const { why, rule } = shut.find(({ name }) => name === other) ?? {};
          expect([refusal.message, refusal.rule]).toEqual([why, rule]);
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(done).toBeGreaterThan(25);
    expect(office.errors).toEqual([]);
  },
  60_000,
);
