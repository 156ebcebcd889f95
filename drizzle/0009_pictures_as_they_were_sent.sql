ALTER TABLE "announcement_arrivals" ADD COLUMN "spoiler" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement_arrivals" ADD COLUMN "above" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement_media" ADD COLUMN "spoiler" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "caption_above" boolean DEFAULT false NOT NULL;