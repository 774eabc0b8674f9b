import { later, type LaterPage } from "./later";

/** One page of the window; each is a chunk of its own. Pages read `:id` with wouter's `useParams`. */
export interface PageRoute {
  readonly path: string;
  readonly page: LaterPage;
  /** The entry of the navigation that stays lit. */
  readonly under: string;
}

const matterForm = later(() => import("../matters/MatterFormPage"));

/** Every page, in the order in which paths are tried. The location is the hash: `#/matters/new`. */
export const routes: readonly PageRoute[] = [
  { path: "/", under: "/", page: later(() => import("../overview/OverviewPage")) },
  { path: "/due", under: "/", page: later(() => import("../overview/DuePage")) },
  { path: "/matters", under: "/matters", page: later(() => import("../matters/MattersPage")) },
  { path: "/matters/new", under: "/matters", page: matterForm },
  { path: "/matters/quick", under: "/matters", page: later(() => import("../matters/QuickEntryPage")) },
  { path: "/matters/:id/edit", under: "/matters", page: matterForm },
  { path: "/matters/:id/plan", under: "/matters", page: later(() => import("../approvals/PlanPage")) },
  {
    path: "/matters/:id/documents/:type",
    under: "/matters",
    page: later(() => import("../documents/DocumentPage")),
  },
  { path: "/matters/:id", under: "/matters", page: later(() => import("../matters/MatterPage")) },
  { path: "/approvals", under: "/approvals", page: later(() => import("../approvals/ApprovalsPage")) },
  { path: "/register", under: "/register", page: later(() => import("../register/RegisterPage")) },
  { path: "/numbers", under: "/register", page: later(() => import("../numbers/NumbersPage")) },
  { path: "/counterparts/:id", under: "/counterparts", page: later(() => import("../counterparts/CounterpartPage")) },
  { path: "/demands", under: "/counterparts", page: later(() => import("../demands/DemandsPage")) },
  { path: "/mediations", under: "/matters", page: later(() => import("../mediations/MediationsPage")) },
  { path: "/counterparts", under: "/counterparts", page: later(() => import("../counterparts/CounterpartsPage")) },
  { path: "/documents/blank", under: "/matters", page: later(() => import("../documents/BlankPage")) },
  { path: "/catalogue", under: "/catalogue", page: later(() => import("../catalogue/CataloguePage")) },
  { path: "/settings", under: "/settings", page: later(() => import("../settings/SettingsPage")) },
  { path: "/help", under: "/help", page: later(() => import("../help/HelpPage")) },
];

/** Brings every page's chunk, one after another so as not to stand in anybody's way; then the first visit to a page is as quick as the next. */
export const bringPages = async (): Promise<void> => {
  for (const { page } of routes) {
    await page.ahead();
  }
};
