CREATE TABLE "announcement_media" (
	"announcement_id" integer NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"file_id" integer NOT NULL,
	CONSTRAINT "announcement_media_announcement_id_position_pk" PRIMARY KEY("announcement_id","position")
);
--> statement-breakpoint
CREATE TABLE "announcement_texts" (
	"announcement_id" integer NOT NULL,
	"language" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "announcement_texts_announcement_id_language_pk" PRIMARY KEY("announcement_id","language")
);
--> statement-breakpoint
CREATE TABLE "concert_reminders" (
	"concert_id" integer NOT NULL,
	"hours" integer NOT NULL,
	"person_id" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "concert_reminders_concert_id_hours_person_id_pk" PRIMARY KEY("concert_id","hours","person_id")
);
--> statement-breakpoint
CREATE TABLE "concerts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "concerts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"contest_id" integer,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"doors_at" timestamp with time zone,
	"zone" text NOT NULL,
	"venue" text NOT NULL,
	"address" text,
	"latitude" double precision,
	"longitude" double precision,
	"age_mark" text,
	"poster_id" integer,
	"capacity" integer,
	"seats_per_family" integer DEFAULT 4 NOT NULL,
	"rsvp_closes_at" timestamp with time zone,
	"has_waiting_list" boolean DEFAULT true NOT NULL,
	"reminder_hours" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"walk_ins" integer DEFAULT 0 NOT NULL,
	"created_by" integer,
	"created_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "concerts_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "programme_items" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"entry_id" integer,
	"title" text,
	"seconds" integer NOT NULL,
	"told_starts_at" timestamp with time zone,
	"told_arrive_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programmes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"concert_id" integer,
	"contest_id" integer,
	"day" text,
	"starts_at" timestamp with time zone NOT NULL,
	"changeover_seconds" integer NOT NULL,
	"arrive_minutes" integer NOT NULL,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rsvps" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rsvps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"concert_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"state" text NOT NULL,
	"seats" integer DEFAULT 0 NOT NULL,
	"wanted" integer DEFAULT 0 NOT NULL,
	"waiting_since" timestamp with time zone,
	"offered_seats" integer DEFAULT 0 NOT NULL,
	"offered_until" timestamp with time zone,
	"guest_name" "bytea",
	"ticket" "bytea",
	"ticket_hash" text,
	"arrived_at" timestamp with time zone,
	"arrived_seats" integer,
	"checked_by" integer,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rsvps_ticket_hash_unique" UNIQUE("ticket_hash"),
	CONSTRAINT "rsvps_concert_person" UNIQUE("concert_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_person_topic";--> statement-breakpoint
ALTER TABLE "announcements" DROP CONSTRAINT "announcements_photo_id_files_id_fk";
--> statement-breakpoint
DROP INDEX "subscriptions_topic_person_id_index";--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "language" text DEFAULT 'ru' NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ALTER COLUMN "language" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "segments" jsonb DEFAULT '[{"who":"subscribers"}]' NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ALTER COLUMN "segments" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "concert_id" integer;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "start_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "repeat" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "repeat_of" integer;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "void_after" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "corrected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "recalled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "target" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "persons" ADD COLUMN "hearing" text DEFAULT 'chosen' NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement_media" ADD CONSTRAINT "announcement_media_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_media" ADD CONSTRAINT "announcement_media_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_texts" ADD CONSTRAINT "announcement_texts_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concert_reminders" ADD CONSTRAINT "concert_reminders_concert_id_concerts_id_fk" FOREIGN KEY ("concert_id") REFERENCES "public"."concerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concert_reminders" ADD CONSTRAINT "concert_reminders_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerts" ADD CONSTRAINT "concerts_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerts" ADD CONSTRAINT "concerts_poster_id_files_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerts" ADD CONSTRAINT "concerts_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_items" ADD CONSTRAINT "programme_items_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_items" ADD CONSTRAINT "programme_items_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_concert_id_concerts_id_fk" FOREIGN KEY ("concert_id") REFERENCES "public"."concerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_concert_id_concerts_id_fk" FOREIGN KEY ("concert_id") REFERENCES "public"."concerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_checked_by_persons_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_media_file_id_index" ON "announcement_media" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "concert_reminders_due" ON "concert_reminders" USING btree ("due_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "concerts_state_starts_at_index" ON "concerts" USING btree ("state","starts_at");--> statement-breakpoint
CREATE INDEX "concerts_contest_id_index" ON "concerts" USING btree ("contest_id");--> statement-breakpoint
CREATE INDEX "programme_items_programme_id_position_index" ON "programme_items" USING btree ("programme_id","position");--> statement-breakpoint
CREATE INDEX "programme_items_entry_id_index" ON "programme_items" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "programmes_concert" ON "programmes" USING btree ("concert_id") WHERE concert_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "programmes_day" ON "programmes" USING btree ("contest_id","day") WHERE contest_id is not null;--> statement-breakpoint
CREATE INDEX "rsvps_person_id_index" ON "rsvps" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "rsvps_line" ON "rsvps" USING btree ("concert_id","waiting_since","id") WHERE waiting_since is not null;--> statement-breakpoint
CREATE INDEX "rsvps_offered" ON "rsvps" USING btree ("offered_until") WHERE offered_until is not null;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_concert_id_concerts_id_fk" FOREIGN KEY ("concert_id") REFERENCES "public"."concerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_started_at_index" ON "announcements" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "subscriptions_topic_target_person_id_index" ON "subscriptions" USING btree ("topic","target","person_id");--> statement-breakpoint
INSERT INTO "announcement_media" ("announcement_id", "position", "kind", "file_id")
  SELECT "id", 0, 'photo', "photo_id" FROM "announcements" WHERE "photo_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" DROP COLUMN "photo_id";--> statement-breakpoint
ALTER TABLE "announcements" DROP COLUMN "segment";--> statement-breakpoint
ALTER TABLE "subscriptions" DROP COLUMN "target_id";--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_person_topic" UNIQUE("person_id","topic","target");