import { Skeleton } from "antd";
import { useAnswer } from "../app/api";
import { Refused } from "../components/Refused";

interface Props {
  /** The login as typed so far; the person it belongs to is marked. */
  readonly login: string;
  readonly onPick: (login: string) => void;
}

/** Everybody who can sign in, to pick oneself instead of typing. */
export function PeopleList({ login, onPick }: Props) {
  const { data, error } = useAnswer("session.people", {});
  if (error) return <Refused error={error} />;
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 5 }} />;
  return (
    <ul className="people" aria-label="选择姓名">
      {data.map((person) => (
        <li key={person.id}>
          <button
            type="button"
            aria-pressed={person.login === login}
            disabled={!person.canSignIn}
            onClick={() => onPick(person.login)}
          >
            <strong>{person.name}</strong>
            <span>{[person.section, person.duty].filter(Boolean).join(" · ")}</span>
            {!person.canSignIn && <em>未设密码，请找管理员</em>}
          </button>
        </li>
      ))}
    </ul>
  );
}
