import { Form } from "antd";
import { Section } from "../components/fields";
import type { Person } from "./draft";
import { PeopleTable } from "./PeopleTable";
import { SectionsTable } from "./SectionsTable";

const oneAdministrator = async (_rule: unknown, people: readonly Person[] | undefined): Promise<void> => {
  if (!people?.some(({ roles }) => roles?.includes("administrator"))) throw new Error("至少要有一人是管理员");
};

/** Step 3: the sections and the people. */
export function PeopleStep({ sections }: { readonly sections: readonly string[] }) {
  return (
    <>
      <Section title="科室" intro="一行一个，按回车添加下一个。" columns={1} basis="R099">
        <SectionsTable />
      </Section>
      <Section
        title="人员"
        intro="一行一人，按回车添加下一人。小单位一人可以兼几个角色，但自己办的事项不能由自己审核。"
        columns={1}
        basis="R053"
      >
        <Form.List name="people" rules={[{ validator: oneAdministrator }]}>
          {(rows, { add, remove }, { errors }) => (
            <>
              <PeopleTable sections={sections} rows={rows} add={add} remove={remove} />
              <Form.ErrorList errors={errors} />
            </>
          )}
        </Form.List>
      </Section>
    </>
  );
}
