-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" BIGSERIAL NOT NULL,
    "ownerId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "turnId" UUID NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_turnId_key" ON "SearchEntry"("turnId");

-- CreateIndex
CREATE INDEX "SearchEntry_conversationId_idx" ON "SearchEntry"("conversationId");

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_turnId_fkey" FOREIGN KEY ("turnId") REFERENCES "Turn"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is not in schema.prisma, which has no words for it. See docs/decisions/0016.

-- Texts go out of line, so that a frequent word's hundred thousand entries are a thousand pages.
ALTER TABLE "SearchEntry" SET (toast_tuple_target = 128);

-- Lower case by Unicode's rules whatever the database's locale is: PostgreSQL 17 and PGlite have
-- pg_c_utf8 built in, earlier servers have ICU. A server with neither folds as its locale says.
DO $do$
DECLARE
  rules text := (
    SELECT format('COLLATE pg_catalog.%I', collname) FROM pg_collation
    WHERE collname IN ('pg_c_utf8', 'und-x-icu') AND collnamespace = 'pg_catalog'::regnamespace
    ORDER BY collname LIMIT 1
  );
BEGIN
  EXECUTE format(
    'CREATE FUNCTION search_fold(value text) RETURNS text
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
     RETURN lower(value %s) COLLATE "C"',
    rules
  );
END $do$;

-- The grams of a folded text: every character, every two neighbours and, outside of scripts as wide
-- as Chinese, every three, none across white space. Numbers, because they compare faster than text
-- and in no locale. Two grams may share a number: whoever asks must look at the text as well.
CREATE FUNCTION search_grams(value text) RETURNS int[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 100000 AS $$
DECLARE
  space CONSTANT int := 32;
  wide CONSTANT int := 11904; -- U+2E80, where the CJK blocks begin
  grams int[] := '{}';
  letter text;
  a bigint := space;
  b bigint := space;
  c bigint;
BEGIN
  FOREACH letter IN ARRAY string_to_array(value, NULL) LOOP
    c := ascii(letter);
    IF c > space THEN
      grams := grams || c::int;
      IF b > space THEN
        grams := grams || ((b * 65599 + c) & 2147483647)::int;
        IF a > space AND c < wide THEN
          grams := grams || (((a * 65599 + b) * 65599 + c) & 2147483647)::int;
        END IF;
      END IF;
    END IF;
    a := b;
    b := c;
  END LOOP;
  RETURN grams;
END $$;

-- What the index knows an owner by; negative, so that it is no gram.
CREATE FUNCTION search_owner(owner uuid) RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN -(('x' || left(owner::text, 7))::bit(28)::int) - 1;

-- Every turn that has ended has an entry, whoever wrote it: one that is running is written every
-- second and need not be found.
CREATE FUNCTION search_enter_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchEntry" ("ownerId", "conversationId", "turnId", "text")
  SELECT "ownerId", "id", NEW."id", search_fold(NEW."text" || E'\n' || NEW."answer")
  FROM "Conversation" WHERE "id" = NEW."conversationId"
  ON CONFLICT ("turnId") DO UPDATE SET "text" = EXCLUDED."text";
  RETURN NULL;
END $$;

CREATE TRIGGER "Turn_search_insert" AFTER INSERT ON "Turn"
FOR EACH ROW WHEN (NEW."status" <> 'running') EXECUTE FUNCTION search_enter_turn();

CREATE TRIGGER "Turn_search_update" AFTER UPDATE OF "status", "text", "answer" ON "Turn"
FOR EACH ROW WHEN (NEW."status" <> 'running') EXECUTE FUNCTION search_enter_turn();

CREATE FUNCTION search_change_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SearchEntry" SET "ownerId" = NEW."ownerId" WHERE "conversationId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "Conversation_search_owner" AFTER UPDATE OF "ownerId" ON "Conversation"
FOR EACH ROW WHEN (OLD."ownerId" <> NEW."ownerId") EXECUTE FUNCTION search_change_owner();

INSERT INTO "SearchEntry" ("ownerId", "conversationId", "turnId", "text")
SELECT c."ownerId", c."id", t."id", search_fold(t."text" || E'\n' || t."answer")
FROM "Turn" t JOIN "Conversation" c ON c."id" = t."conversationId"
WHERE t."status" <> 'running'
ORDER BY t."createdAt";

CREATE INDEX "SearchEntry_grams" ON "SearchEntry"
USING gin ((search_grams("text") || search_owner("ownerId"))) WITH (gin_pending_list_limit = 512);

-- ANALYZE would cut thirty thousand texts into grams to learn what no query needs.
ALTER INDEX "SearchEntry_grams" ALTER COLUMN 1 SET STATISTICS 0;
