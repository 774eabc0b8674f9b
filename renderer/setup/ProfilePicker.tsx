import type { Profile } from "../../shared/model/profile";

interface Props {
  readonly profiles: readonly Profile[];
  /** Given by the form item. */
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

function ProfileFacts({ profile }: { readonly profile: Profile }) {
  return (
    <details>
      <summary>{profile.methods.length} 种指导方式及释义</summary>
      <dl className="profile-methods">
        {profile.methods.map((method) => (
          <div key={method.name}>
            <dt>{method.name}</dt>
            <dd>{method.definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The profiles as cards to choose one from. */
export function ProfilePicker({ profiles, value, onChange }: Props) {
  return (
    <div className="profiles" role="radiogroup" aria-label="地区配置">
      {profiles.map((profile) => (
        <div key={profile.id} className={profile.id === value ? "profile is-chosen" : "profile"}>
          <label>
            <input
              type="radio"
              name="profile"
              value={profile.id}
              checked={profile.id === value}
              onChange={() => onChange?.(profile.id)}
            />
            <span>
              <strong>{profile.title}</strong>
              <small>{profile.regulation}</small>
              {profile.summary}
            </span>
          </label>
          <ProfileFacts profile={profile} />
        </div>
      ))}
    </div>
  );
}
