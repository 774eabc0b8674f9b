import { CallError } from "../app/api";
import { type Crumb, Page } from "../components/Page";
import { Refused } from "../components/Refused";

interface Props {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly message: string;
  readonly rule: string;
}

/** A page that the region's regulation does not ask for: says so with the rule, for whoever came by an old address. */
export const NotAsked = ({ title, crumbs, message, rule }: Props) => (
  <Page title={title} crumbs={crumbs}>
    <Refused error={new CallError({ code: "refused", message, rule })} />
  </Page>
);
