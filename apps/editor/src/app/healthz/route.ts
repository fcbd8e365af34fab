export const dynamic = "force-dynamic";

/** Alive: this process answers. */
export const GET = () => new Response("ok\n");
