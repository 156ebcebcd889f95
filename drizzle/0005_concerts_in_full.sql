CREATE TABLE "announcement_arrivals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "announcement_arrivals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"announcement_id" integer NOT NULL,
	"album_id" text NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"file_id" integer NOT NULL,
	"caption" "bytea" NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "announcement_arrivals_place" UNIQUE("announcement_id","place")
);
--> statement-breakpoint
DROP INDEX "programme_items_entry_id_index";--> statement-breakpoint
DROP INDEX "entry_versions_tally";--> statement-breakpoint
ALTER TABLE "announcement_texts" DROP CONSTRAINT "announcement_texts_announcement_id_language_pk";--> statement-breakpoint
ALTER TABLE "announcement_texts" ADD COLUMN "id" integer PRIMARY KEY NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "announcement_texts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "asked_language" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "asking" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "asked_of" integer;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "asking_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "correction" "bytea";--> statement-breakpoint
ALTER TABLE "concerts" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "programme_items" ADD COLUMN "told_place" integer;--> statement-breakpoint
ALTER TABLE "programme_items" ADD COLUMN "told_round" integer;--> statement-breakpoint
ALTER TABLE "programme_items" ADD COLUMN "was_starts_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "programme_items" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "published_version" integer;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rsvps" ADD COLUMN "declined_seats" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rsvps" ADD COLUMN "ticket_code" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "edition" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_runs" ADD COLUMN "parts" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_runs" ADD COLUMN "edition" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_runs" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "persons" ADD COLUMN "hearing_before" text;--> statement-breakpoint
ALTER TABLE "announcement_arrivals" ADD CONSTRAINT "announcement_arrivals_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_arrivals" ADD CONSTRAINT "announcement_arrivals_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_arrivals_album_id_index" ON "announcement_arrivals" USING btree ("album_id");--> statement-breakpoint
CREATE INDEX "announcement_arrivals_file_id_index" ON "announcement_arrivals" USING btree ("file_id");--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_asked_of_persons_id_fk" FOREIGN KEY ("asked_of") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_due_at_index" ON "announcements" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "announcements_asked_of_index" ON "announcements" USING btree ("asked_of");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_items_act" ON "programme_items" USING btree ("entry_id","programme_id") WHERE entry_id is not null;--> statement-breakpoint
CREATE INDEX "guardians_entry_id_index" ON "guardians" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "entry_versions_tally" ON "entry_versions" USING btree ("contest_id","state","nomination","form","category","institution_kind","district","institution_id","entry_id","headcount","ensemble_key","submitted_at") WHERE valid_to is null;--> statement-breakpoint
ALTER TABLE "announcement_texts" ADD CONSTRAINT "announcement_texts_language" UNIQUE("announcement_id","language");