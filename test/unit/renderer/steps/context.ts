// Who fills in a step's form and what the page knows, for the tests of the forms.
import type { StepContext } from "../../../../renderer/steps/typed";
import type { WrittenMatter } from "../../../../shared/model/matter";
import type { Profile } from "../../../../shared/model/profile";
import { aboutOf } from "./matters";

const people = [
  { id: "p1", name: "叶知微" },
  { id: "p2", name: "顾明澈" },
];

/** 叶知微 at the desk, with two counterparts. */
export const contextOf = (matter: WrittenMatter, profile: Profile, today: string, me = "p1"): StepContext =>
  ({
    view: {
      ...aboutOf(matter, profile),
      alerts: [],
      people,
      handlers: people.slice(0, 1),
      counterparts: [
        { id: "c1", name: "青岚云帆纺织有限公司" },
        { id: "c2", name: "禾木餐饮管理有限公司" },
      ],
      section: "",
      history: [],
      actions: [],
      documents: matter.documents,
    },
    office: { profile, today },
    me: { ...people.find(({ id }) => id === me), sectionId: "s1", roles: ["handler"] },
  }) as unknown as StepContext;
