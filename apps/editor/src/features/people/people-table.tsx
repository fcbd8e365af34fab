import { decideDisablePerson } from "@fangzhi/editorial";
import type { Actor, PersonRow } from "@fangzhi/types";
import { getTranslations } from "next-intl/server";
import { Badge } from "#components/ui/badge.tsx";
import { Table, TableCell, TableHead, TableRow } from "#components/ui/table.tsx";
import { PersonActs } from "./person-acts.tsx";
import { RoleNames } from "./role-names.tsx";

export async function PeopleTable({
  actor,
  people,
}: {
  actor: Actor;
  people: readonly PersonRow[];
}) {
  const t = await getTranslations("admin");
  return (
    <Table label={t("settings.tabs.people")}>
      <thead>
        <tr>
          <TableHead>{t("people.columns.name")}</TableHead>
          <TableHead>{t("people.columns.email")}</TableHead>
          <TableHead>{t("people.columns.roles")}</TableHead>
          <TableHead>{t("people.columns.state")}</TableHead>
          <TableHead>
            <span className="sr-only">{t("people.columns.acts")}</span>
          </TableHead>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <TableRow
            key={person.id}
            id={person.id}
            className={person.disabledAt ? "text-ink-2" : ""}
          >
            <TableCell className="whitespace-nowrap">
              <span className="font-medium">{person.name}</span>
              {person.id === actor.personId && (
                <span className="ml-1.5 text-ink-2 text-sm">{t("people.you")}</span>
              )}
              {person.nameLatin && (
                <span className="block text-ink-2 text-sm">{person.nameLatin}</span>
              )}
            </TableCell>
            <TableCell className="text-ink-2">{person.email}</TableCell>
            <TableCell>
              <RoleNames roles={person.roles} />
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {person.disabledAt ? (
                <Badge>{t("people.disabled")}</Badge>
              ) : (
                <span className="text-ink-2">{t("people.active")}</span>
              )}
            </TableCell>
            <TableCell className="py-1.5 text-right">
              <PersonActs person={person} disableRefusal={whyNotDisable(actor, person, people)} />
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

/** Asks the rule that the command will ask again. */
function whyNotDisable(actor: Actor, person: PersonRow, people: readonly PersonRow[]) {
  const otherActiveAdmins = people.filter(
    ({ id, roles, disabledAt }) => id !== person.id && !disabledAt && roles.includes("admin"),
  ).length;
  const facts = { ...person, disabled: person.disabledAt !== null };
  const decision = decideDisablePerson(facts, actor, person.version, otherActiveAdmins);
  return decision.ok ? null : decision.refusal;
}
