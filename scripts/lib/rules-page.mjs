import { permissions, stageActs, stageTable } from "@fangzhi/editorial";
import { roles } from "@fangzhi/types";

const code = (text) => `\`${text}\``;
const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

const stages = Object.keys(stageTable);
const moves = stages.flatMap((from) =>
  Object.entries(stageTable[from]).flatMap(([act, to]) =>
    from === to ? [] : [`    ${from} --> ${to}: ${act}`],
  ),
);
const stageRows = stageActs.map((act) => [
  code(act),
  ...stages.map((stage) => (stageTable[stage][act] ? code(stageTable[stage][act]) : "")),
]);
const permissionRows = Object.entries(permissions).map(([act, permission]) => [
  code(act),
  permission.description,
  ...roles.map((role) => (permission.roles.includes(role) ? "●" : "")),
  permission.writer ? "●" : "",
]);

/** The stage table and the permissions, as they are in the code, as a page of the docs. */
export const rulesPage = `# Stages and permissions

Drawn by \`npm run draw-rules\` from \`packages/editorial/src/stages.ts\` and \`permissions.ts\`; \`npm run check\` compares. Change the rules there, then draw again.

## Stages

What follows an act in each stage; an empty cell is a refusal. \`approve\` stays in review until the flow's last step. A piece is in one of these stages whether or not a version of it is live.

\`\`\`mermaid
stateDiagram-v2
    [*] --> draft
${moves.join("\n")}
\`\`\`

${table(["act", ...stages.map(code)], stageRows)}

## Permissions

Who may do an act. *Writers* are a piece's owner and those named beside the owner, as long as they are reporters. Whether the act is possible at that moment is another question: the stage's, and the act's own rule's.

${table(["act", "what it is", ...roles, "writers"], permissionRows)}
`;
