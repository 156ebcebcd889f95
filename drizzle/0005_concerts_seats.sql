ALTER TABLE "concerts" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "rsvps" ADD COLUMN "declined_seats" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rsvps" ADD COLUMN "ticket_code" text;