ALTER TABLE "institution_contacts" DROP CONSTRAINT "institution_contacts_confirmed_by_persons_id_fk";
--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "headcount_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "list_id" integer;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "offered_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "offer_lapsed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "to_correct" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "correct_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "entry_versions" ADD COLUMN "headcount" integer;--> statement-breakpoint
ALTER TABLE "invites" ADD COLUMN "institution_id" integer;--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "institution_id" integer;--> statement-breakpoint
CREATE INDEX "entries_waiting" ON "entries" USING btree ("contest_id","waiting_since") WHERE state = 'waitlisted';--> statement-breakpoint
CREATE INDEX "entries_offered" ON "entries" USING btree ("offered_until") WHERE offered_until is not null;--> statement-breakpoint
CREATE INDEX "entries_correcting" ON "entries" USING btree ("correct_by") WHERE correct_by is not null;--> statement-breakpoint
CREATE INDEX "role_grants_institution_id_index" ON "role_grants" USING btree ("institution_id") WHERE institution_id is not null;--> statement-breakpoint
ALTER TABLE "institution_contacts" DROP COLUMN "confirmed_at";--> statement-breakpoint
ALTER TABLE "institution_contacts" DROP COLUMN "confirmed_by";--> statement-breakpoint
ALTER TABLE "institution_contacts" DROP COLUMN "revoked_at";