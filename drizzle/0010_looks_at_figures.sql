CREATE TABLE "tally_looks" (
	"person_id" integer PRIMARY KEY NOT NULL,
	"view_id" integer NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tally_looks" ADD CONSTRAINT "tally_looks_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally_looks" ADD CONSTRAINT "tally_looks_view_id_tally_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."tally_views"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_versions_cut" ON "entry_versions" USING btree ("contest_id","state","nomination","form","category","institution_kind","district") WHERE valid_to is null;