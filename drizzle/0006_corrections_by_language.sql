ALTER TABLE "announcements" ADD COLUMN "begun_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "announcements" DROP COLUMN "reports";