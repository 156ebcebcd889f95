DROP INDEX "programme_items_entry_id_index";--> statement-breakpoint
ALTER TABLE "concerts" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "programme_items" ADD COLUMN "told_place" integer;--> statement-breakpoint
ALTER TABLE "programme_items" ADD COLUMN "told_round" integer;--> statement-breakpoint
ALTER TABLE "programme_items" ADD COLUMN "was_starts_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "programme_items" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "published_version" integer;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rsvps" ADD COLUMN "declined_seats" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rsvps" ADD COLUMN "ticket_code" text;--> statement-breakpoint
ALTER TABLE "persons" ADD COLUMN "hearing_before" text;--> statement-breakpoint
CREATE UNIQUE INDEX "programme_items_act" ON "programme_items" USING btree ("entry_id","programme_id") WHERE entry_id is not null;