ALTER TABLE "announcements" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "asking" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "asked_of" integer;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "asking_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "correction" "bytea";--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "edition" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_runs" ADD COLUMN "parts" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_runs" ADD COLUMN "edition" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_runs" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_asked_of_persons_id_fk" FOREIGN KEY ("asked_of") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_due_at_index" ON "announcements" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "announcements_asked_of_index" ON "announcements" USING btree ("asked_of");