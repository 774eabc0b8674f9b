/** Two profiles stricter than the shipped ones, and the people of an office that is as small as it gets. */
import { roles } from "../../../../shared/model/account";
import type { Profile } from "../../../../shared/model/profile";
import type { Actor } from "../../../../shared/rules/workflow/actor";
import { profileOf, shipped } from "../../../fixtures/profiles";

const strict = (id: string, scope: Profile["major"]["scope"]): Profile => ({
  ...profileOf("custom"),
  id,
  methods: [...profileOf("custom").methods, ...profileOf("dadukou").methods.filter((method) => method.compulsory)],
  procedure: {
    ...profileOf("custom").procedure,
    necessity: true,
    consultation: true,
    notice: "required",
    service: "required",
    detachedVisits: true,
    evaluationWays: ["问卷调查"],
  },
  major: { scope, definition: "" },
  documents: profileOf("custom").documents.map((document) => ({ ...document, required: true })),
});

/** The shipped ones and offices that switched everything on. */
export const profiles: readonly Profile[] = [
  ...shipped,
  strict("strict-all", "all"),
  strict("strict-defined", "defined"),
];

const actor = (id: string, own: Actor["roles"], sectionId: string | null): Actor => ({ id, roles: own, sectionId });

/** Handles the matter, and holds every role beside. */
export const handler = actor("handler", roles, "s1");
/** A colleague of the section with every role, no hand in the matter until they take a step. */
export const colleague = actor("colleague", roles, "s1");
export const reviewer = actor("reviewer", ["reviewer"], "law");
export const leader = actor("leader", ["leader"], null);
/** A handler of another section. */
export const outsider = actor("outsider", ["handler"], "s2");
export const clerk = actor("clerk", ["registrar", "administrator"], "office");
export const actors: readonly Actor[] = [handler, colleague, reviewer, leader, outsider, clerk];
