import { type ComponentType, lazy, type LazyExoticComponent } from "react";

/** One page of the window; each is a chunk of its own. Pages read `:id` with wouter's `useParams`. */
export interface PageRoute {
  readonly path: string;
  readonly page: LazyExoticComponent<ComponentType>;
  /** The entry of the navigation that stays lit. */
  readonly under: string;
}

const matterForm = lazy(() => import("../matters/MatterFormPage"));

/** Every page, in the order in which paths are tried. The location is the hash: `#/matters/new`. */
export const routes: readonly PageRoute[] = [
  { path: "/", under: "/", page: lazy(() => import("../overview/OverviewPage")) },
  { path: "/due", under: "/", page: lazy(() => import("../overview/DuePage")) },
  { path: "/matters", under: "/matters", page: lazy(() => import("../matters/MattersPage")) },
  { path: "/matters/new", under: "/matters", page: matterForm },
  { path: "/matters/quick", under: "/matters", page: lazy(() => import("../matters/QuickEntryPage")) },
  { path: "/matters/:id/edit", under: "/matters", page: matterForm },
  { path: "/matters/:id/plan", under: "/matters", page: lazy(() => import("../approvals/PlanPage")) },
  { path: "/matters/:id", under: "/matters", page: lazy(() => import("../matters/MatterPage")) },
  { path: "/approvals", under: "/approvals", page: lazy(() => import("../approvals/ApprovalsPage")) },
  { path: "/register", under: "/register", page: lazy(() => import("../register/RegisterPage")) },
  { path: "/counterparts/:id", under: "/counterparts", page: lazy(() => import("../counterparts/CounterpartPage")) },
  { path: "/demands", under: "/counterparts", page: lazy(() => import("../demands/DemandsPage")) },
  { path: "/mediations", under: "/matters", page: lazy(() => import("../mediations/MediationsPage")) },
  { path: "/counterparts", under: "/counterparts", page: lazy(() => import("../counterparts/CounterpartsPage")) },
  { path: "/catalogue", under: "/catalogue", page: lazy(() => import("../catalogue/CataloguePage")) },
  { path: "/settings", under: "/settings", page: lazy(() => import("../settings/SettingsPage")) },
  { path: "/help", under: "/help", page: lazy(() => import("../help/HelpPage")) },
];
