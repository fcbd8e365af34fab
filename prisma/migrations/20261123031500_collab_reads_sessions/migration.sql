-- A socket lives as long as the sign-in that opened it: the collab server asks whether that has ended.
GRANT SELECT ("id", "person_id", "opened_at", "ended_at") ON "newsroom"."session" TO fangzhi_collab;
