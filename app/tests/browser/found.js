// What stands in braces in `doors.json`: found or made as people would, by following links and sending forms, once before
// the first page is opened.
import { request } from "@playwright/test";
import { FOOD, PLACE } from "./town.js";

const LIST = "id,name,mail,site\n1,Tide Pool Museum,desk@tide.example,tide.example\n2,Elm Street Shelter,nobody@,\n3,Tide Pool Museum,,tide.example\n4,,,\n";

// Playwright calls this first; its workers inherit the environment.
export default async function findAll() {
  const [town, found] = [new Town(), {}];
  for (const [name, find] of Object.entries(FINDS)) found[name] = await find(town, found);
  process.env.MANYHANDS_FOUND = JSON.stringify(found);
  await town.leave();
}

// An address with what stands in its braces.
export function address(written) {
  const found = JSON.parse(process.env.MANYHANDS_FOUND);
  return written.replace(/\{(\w+)\}/, (_, name) => found[name]);
}

// The people of the town, asking without a browser.
class Town {
  lines = new Map();

  async line(who) {
    if (!this.lines.has(who)) {
      const line = await request.newContext({ baseURL: process.env.MANYHANDS_URL, maxRedirects: 0 });
      if (who) await line.post("/demo/sign-in", { form: { person: who } });
      this.lines.set(who, line);
    }
    return this.lines.get(who);
  }

  async leave() {
    for (const line of this.lines.values()) await line.dispose();
  }

  async text(who, path) {
    return (await (await this.line(who)).get(path)).text();
  }

  // The first address on a page that looks so.
  async link(who, path, looks) {
    const all = [...(await this.text(who, path)).matchAll(/href="(?:https?:\/\/[^/"]+)?([^"]*)"/g)].map(([, href]) => href);
    const href = all.find((it) => looks.test(it));
    if (!href) throw new Error(`${path} has no link like ${looks}`);
    return href;
  }

  // Sends a form from a page, for whom its reader acts; what it gives back is where the answer leads.
  async send(who, page, path, fields) {
    const form = { acting_for: await this.actingFor(who, page), ...fields };
    const files = Object.values(fields).some((it) => it.buffer);
    const answer = await (await this.line(who)).post(path, files ? { multipart: form } : { form });
    if (answer.status() >= 400) throw new Error(`${path} answered ${answer.status()}`);
    return answer.headers().location;
  }

  async actingFor(who, page) {
    return /name="acting_for" value="([^"]*)"/.exec(await this.text(who, page))?.[1] ?? "";
  }

  // What a letter of the demo asks to open: the newest with these words in its subject or its address, and such a link.
  async letter(words, looks) {
    const all = [...(await this.text("", "/demo/outbox")).matchAll(/href="(\/demo\/outbox\/[^"]+)"[^>]*>(.*?)<\/a>/gs)];
    for (const [, href, said] of all.filter(([, , said]) => said.includes(words))) {
      const found = looks ? await this.link("", href, looks).catch(() => null) : href;
      if (found) return found;
    }
    throw new Error(`no letter says ${words} and has ${looks}`);
  }
}

// Each may use what those above it found.
const FINDS = {
  choice: (town) => town.link("noor", "/c/elmwater/choosing", /\/choosing\/[0-9a-f-]{36}$/),
  asking: (town) => town.link("ada", "/c/elmwater/choosing", /\/choosing\/[0-9a-f-]{36}$/),
  table: (town) => town.link("rosa", "/c/elmwater/choosing/tables", /\/choosing\/tables\/[0-9a-f-]{36}$/),
  seat: (town, found) => town.link("rosa", found.table, /\/seats\/[0-9a-f-]{36}$/),
  ours: async (town) => {
    const tables = "/c/elmwater/choosing/tables";
    return (await town.send("rosa", `${tables}/new`, tables, { goal: `A stage for the river, ${Date.now()}`, kind: "inform" })).replace("/edit", "");
  },
  food: async () => FOOD,
  tie: (town) => town.link("ada", `${PLACE}/relationships?purpose=A+Tuesday+supper`, /\/relationships\/[0-9a-f-]{36}$/),
  round: (town) => town.link("ines", `${PLACE}/one-to-ones`, /\/one-to-ones\/rounds\/[0-9a-f-]{36}$/),
  one: (town) => town.link("ada", `${PLACE}/one-to-ones`, /\/one-to-ones\/talks\/[0-9a-f-]{36}$/),
  funder: (town) => town.link("ada", `${PLACE}/funders`, /\/funders\/[0-9a-f-]{36}$/),
  partner: (town) => town.link("ada", `${PLACE}/trust`, /\/trust\/with\/[0-9a-f-]{36}$/),
  talk: (town) => town.link("ines", `${PLACE}/trust`, /\/trust\/talks\/[0-9a-f-]{36}$/),
  contact: (town) => town.link("ada", `${FOOD}/contacts`, /\/contacts\/[0-9a-f-]{36}$/),
  own: async (town) => `/o/${await town.actingFor("ada", "/me")}`,
  unclaimed: (town) => town.link("rosa", `${PLACE}/organizations?claim=unclaimed`, /\/organizations\/(?!new|import)[a-z-]+$/),
  hook: (town) => town.link("ada", `${PLACE}/webhooks`, /\/webhooks\/[0-9a-f-]{36}$/),
  claim: (town) => town.link("rosa", "/", /\/claims\/[0-9a-f-]{36}$/),
  letter: (town) => town.letter("Act for Keel House"),
  digest: (town) => town.letter("happened around"),
  // What a letter leads to is in the language of whom it was sent to; here that is Spanish.
  stop: (town) => town.letter("Inés Duarte", /^\/l\/stop\//),
  invitation: (town) => town.letter("Act for Keel House", /^\/invitations\//),
  proof: async (town, found) => {
    const page = `${found.unclaimed}/claim`;
    await town.send("", page, page, { address: `june-${Date.now()}@postbox.example`, why: "" });
    return town.letter("Take over the page of", /^\/claims\//);
  },
  way: (town) => town.letter("Inés Duarte", /^\/l\/(?!stop)/),
  link: async (town) => {
    await town.send("", "/sign-in", "/sign-in", { address: "tomas@northside-school.example" });
    return town.letter("Your link to sign in", /^\/sign-in\//);
  },
  confirmation: async (town) => {
    await town.send("priya", "/me", "/me/addresses", { address: `priya-${Date.now()}@postbox.example` });
    return town.letter("Is this address yours", /^\/me\/addresses\//);
  },
  draft: (town) => {
    const file = { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) };
    return town.send("rosa", "/me", `${PLACE}/organizations/import`, { source: "", file });
  },
  // A coalition that nobody has come into yet, and the asking of one who would.
  elsewhere: async (town) => {
    const about = { name: `Two Rivers ${Date.now()}`, purpose: "A table for both banks", stands_on: "", town: "Elmwater", zone: "America/New_York" };
    const founded = await town.send("theo", "/coalitions/new", "/coalitions/new", about);
    return founded.replace(/\/settings$/, "");
  },
  joining: async (town, found) => {
    const asked = `${found.elsewhere}/join`;
    return town.send("mei", asked, asked, { why: "We work on both banks" });
  },
};
