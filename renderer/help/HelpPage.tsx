import { Input, Skeleton } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ShortcutTable } from "../app/ShortcutTable";
import { useOffice } from "../app/office";
import { Page } from "../components/Page";
import { Quiet } from "../components/Quiet";
import "./help.css";

interface Topic {
  readonly id: string;
  readonly title: string;
  /** The region it is for; without one it is for every office. */
  readonly profile?: string;
  readonly paragraphs: readonly string[];
}

const useTopics = () =>
  useQuery({
    queryKey: ["help"],
    queryFn: async (): Promise<readonly Topic[]> => (await import("../../resources/help/zh.json")).default.topics,
    staleTime: Number.POSITIVE_INFINITY,
  });

const holds = ({ title, paragraphs }: Topic, wanted: string): boolean =>
  [title, ...paragraphs].some((text) => text.includes(wanted));

/** The manual in short, searchable, and the shortcuts that work. */
export default function HelpPage() {
  const { data } = useTopics();
  const region = useOffice().profile.id;
  const [wanted, setWanted] = useState("");
  const topics = (data ?? [])
    .filter(({ profile = region }) => profile === region)
    .filter((topic) => holds(topic, wanted.trim()));
  return (
    <Page
      title="帮助"
      actions={
        <Input.Search
          aria-label="在帮助中查找"
          placeholder="查找，如：作废"
          allowClear
          className="help-search"
          onChange={(event) => setWanted(event.target.value)}
        />
      }
    >
      <div className="help">
        <nav className="card help-index" aria-label="帮助目录">
          <ul>
            {topics.map(({ id, title }) => (
              <li key={id}>
                <button type="button" onClick={() => document.getElementById(`help-${id}`)?.scrollIntoView()}>
                  {title}
                </button>
              </li>
            ))}
            <li>
              <button type="button" onClick={() => document.getElementById("help-keys")?.scrollIntoView()}>
                快捷键
              </button>
            </li>
          </ul>
        </nav>
        <div className="help-topics">
          {!data && <Skeleton active paragraph={{ rows: 10 }} />}
          {data && topics.length === 0 && (
            <div className="card">
              <Quiet title={`没有找到“${wanted.trim()}”`}>换一个词试试，或从目录中选。</Quiet>
            </div>
          )}
          {topics.map(({ id, title, paragraphs }) => (
            <section key={id} id={`help-${id}`} className="card">
              <h2>{title}</h2>
              {paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </section>
          ))}
          <section id="help-keys" className="card">
            <h2>快捷键</h2>
            <p className="quiet">在任何一页按 F1 也能看到这张表，并包括那一页自己的快捷键。</p>
            <ShortcutTable />
          </section>
        </div>
      </div>
    </Page>
  );
}
