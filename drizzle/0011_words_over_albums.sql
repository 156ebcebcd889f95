ALTER TABLE "announcements" ADD COLUMN "medium_replaced" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_runs" ADD COLUMN "speaking" integer;--> statement-breakpoint
UPDATE "announcements" SET "caption_above" = false WHERE "caption_above" AND (SELECT count(*) FROM "announcement_media" "m" WHERE "m"."announcement_id" = "announcements"."id") > 1;
