CREATE TABLE "judgements" (
	"entry_id" integer PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"scores" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mean" double precision,
	"place" integer,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "protocols" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "protocols_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contest_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"state" text NOT NULL,
	"checked" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contest_id" integer NOT NULL,
	"published_by" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"mark" text NOT NULL,
	CONSTRAINT "publications_mark" UNIQUE("contest_id","mark")
);
--> statement-breakpoint
CREATE TABLE "result_letters" (
	"publication_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"entry_id" integer NOT NULL,
	"relation" text NOT NULL,
	"part" integer NOT NULL,
	CONSTRAINT "result_letters_publication_id_person_id_entry_id_pk" PRIMARY KEY("publication_id","person_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "contest_files" (
	"contest_id" integer NOT NULL,
	"kind" text NOT NULL,
	"file_id" integer NOT NULL,
	"kept_by" integer,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contest_files_contest_id_kind_pk" PRIMARY KEY("contest_id","kind")
);
--> statement-breakpoint
CREATE TABLE "entry_picks" (
	"person_id" integer NOT NULL,
	"contest_id" integer NOT NULL,
	"entry_id" integer NOT NULL,
	"version" integer NOT NULL,
	"picked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "entry_picks_person_id_contest_id_entry_id_pk" PRIMARY KEY("person_id","contest_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "entry_searches" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entry_searches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"contest_id" integer,
	"typed" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "digest_slots" (
	"digest_id" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"moment" timestamp with time zone NOT NULL,
	"drafts" integer NOT NULL,
	CONSTRAINT "digest_slots_digest_id_due_at_pk" PRIMARY KEY("digest_id","due_at")
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "digests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"contest_id" integer NOT NULL,
	"view" jsonb,
	"view_id" integer NOT NULL,
	"weekday" integer,
	"hour" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "digests_once" UNIQUE("person_id","contest_id","view_id")
);
--> statement-breakpoint
CREATE TABLE "tally_shares" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tally_shares_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"token_hash" text NOT NULL,
	"view" jsonb NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" integer,
	"opened" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "tally_shares_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "past_totals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "past_totals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"figures" jsonb NOT NULL,
	"cuts" jsonb NOT NULL,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "past_totals_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "tally_views" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tally_views_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"hash" text NOT NULL,
	"view" jsonb NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tally_views_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "awards" ALTER COLUMN "degree" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "reason" "bytea";--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "publication_id" integer;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protocols" ADD CONSTRAINT "protocols_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protocols" ADD CONSTRAINT "protocols_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_persons_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_letters" ADD CONSTRAINT "result_letters_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_letters" ADD CONSTRAINT "result_letters_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_letters" ADD CONSTRAINT "result_letters_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_files" ADD CONSTRAINT "contest_files_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_files" ADD CONSTRAINT "contest_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_files" ADD CONSTRAINT "contest_files_kept_by_persons_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_picks" ADD CONSTRAINT "entry_picks_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_picks" ADD CONSTRAINT "entry_picks_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_picks" ADD CONSTRAINT "entry_picks_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_searches" ADD CONSTRAINT "entry_searches_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_searches" ADD CONSTRAINT "entry_searches_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_slots" ADD CONSTRAINT "digest_slots_digest_id_digests_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."digests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally_shares" ADD CONSTRAINT "tally_shares_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally_shares" ADD CONSTRAINT "tally_shares_revoked_by_persons_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "past_totals" ADD CONSTRAINT "past_totals_recorded_by_persons_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "protocols_person_id_state_index" ON "protocols" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "protocols_created_at_index" ON "protocols" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "result_letters_entry_id_index" ON "result_letters" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "entry_searches_person_id_index" ON "entry_searches" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tally_shares_created_by_index" ON "tally_shares" USING btree ("created_by");--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "awards_publication_id_index" ON "awards" USING btree ("publication_id");--> statement-breakpoint
CREATE UNIQUE INDEX "awards_one_degree" ON "awards" USING btree ("entry_id",(published_at is null)) WHERE degree is not null and revoked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "awards_prize_once" ON "awards" USING btree ("entry_id","title") WHERE title is not null and revoked_at is null;--> statement-breakpoint
CREATE INDEX "history_person_id_id_index" ON "history" USING btree ("person_id","id");--> statement-breakpoint
-- Whoever waited before waiting had a place in line waits since it was submitted; without an instant it would be out of the line.
UPDATE "entries" SET "waiting_since" = "submitted_at" WHERE "state" = 'waitlisted' AND "waiting_since" IS NULL;
