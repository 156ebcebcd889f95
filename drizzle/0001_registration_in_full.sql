CREATE TABLE "outages" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contest_id" integer NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" integer,
	"moved_to" timestamp with time zone,
	CONSTRAINT "outages_once" UNIQUE("contest_id","from_at")
);
--> statement-breakpoint
CREATE TABLE "enquiries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "enquiries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contest_id" integer NOT NULL,
	"entry_id" integer,
	"person_id" integer NOT NULL,
	"question" "bytea" NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" "bytea",
	"answered_by" integer,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "pinned_answers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pinned_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contest_id" integer NOT NULL,
	"enquiry_id" integer NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"pinned_by" integer NOT NULL,
	"pinned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pinned_answers_enquiry_id_unique" UNIQUE("enquiry_id")
);
--> statement-breakpoint
CREATE TABLE "extension_requests" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "extension_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contest_id" integer NOT NULL,
	"institution_id" integer,
	"entry_id" integer,
	"person_id" integer NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" integer,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "family_links" (
	"entry_id" integer PRIMARY KEY NOT NULL,
	"token" "bytea" NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "family_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "family_misses" (
	"person_id" integer NOT NULL,
	"entry_id" integer NOT NULL,
	"misses" integer NOT NULL,
	"closed_until" timestamp with time zone,
	CONSTRAINT "family_misses_person_id_entry_id_pk" PRIMARY KEY("person_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "guardians" (
	"person_id" integer NOT NULL,
	"child_id" integer NOT NULL,
	"entry_id" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "guardians_person_id_child_id_entry_id_pk" PRIMARY KEY("person_id","child_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "handover_misses" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handover_misses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handovers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code_key" text NOT NULL,
	"link_key" text NOT NULL,
	"contest_id" integer NOT NULL,
	"institution_id" integer NOT NULL,
	"entry_id" integer,
	"confirms" boolean NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" integer,
	"moved" integer,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "handovers_code_key_unique" UNIQUE("code_key"),
	CONSTRAINT "handovers_link_key_unique" UNIQUE("link_key")
);
--> statement-breakpoint
CREATE TABLE "entry_lists" (
	"entry_id" integer PRIMARY KEY NOT NULL,
	"held" "bytea" NOT NULL,
	"aside" jsonb NOT NULL,
	"lines" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_news" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entry_news_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"batch" integer NOT NULL,
	"contest_id" integer NOT NULL,
	"entry_id" integer NOT NULL,
	"what" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_ends" (
	"contest_id" integer PRIMARY KEY NOT NULL,
	"closes_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nudges" (
	"contest_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"occasion" text NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "nudges_contest_id_occasion_ends_at_person_id_pk" PRIMARY KEY("contest_id","occasion","ends_at","person_id")
);
--> statement-breakpoint
CREATE TABLE "openings_declined" (
	"person_id" integer PRIMARY KEY NOT NULL,
	"declined_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" integer NOT NULL,
	"row" integer NOT NULL,
	"entry_id" integer,
	"outcome" jsonb NOT NULL,
	CONSTRAINT "import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contest_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"checked" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "child_corrections" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "child_corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"child_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"facts" "bytea" NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"corrected_id" integer,
	"corrected_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "child_decisions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "child_decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"verdict" text NOT NULL,
	"one_id" integer NOT NULL,
	"other_id" integer NOT NULL,
	"decided_by" integer NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_requests" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contact_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"institution_id" integer NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"verdict" text,
	"decided_at" timestamp with time zone,
	"decided_by" integer
);
--> statement-breakpoint
CREATE TABLE "heartbeat" (
	"id" integer PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "institution_contacts" DROP CONSTRAINT "institution_contacts_confirmed_by_persons_id_fk";
--> statement-breakpoint
DROP INDEX "entry_versions_tally";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "given" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "guardian_name" "bytea";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "scan_id" integer;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "confirmed_by" integer;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contests" ADD COLUMN "mark" text GENERATED ALWAYS AS (md5(definition::text)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "contests" ADD COLUMN "purged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "stale" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "taken_over_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "asked_of" integer;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "headcount_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "list_id" integer;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "offered_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "offer_lapsed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "to_correct" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "correct_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "entry_versions" ADD COLUMN "headcount" integer;--> statement-breakpoint
ALTER TABLE "file_copies" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "family" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "state" text DEFAULT 'waiting' NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "same_as" integer;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "leased_by" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "lease_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "merged_names" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "merged_former_names" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "invites" ADD COLUMN "institution_id" integer;--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "institution_id" integer;--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_answered_by_persons_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pinned_answers" ADD CONSTRAINT "pinned_answers_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pinned_answers" ADD CONSTRAINT "pinned_answers_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pinned_answers" ADD CONSTRAINT "pinned_answers_pinned_by_persons_id_fk" FOREIGN KEY ("pinned_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_links" ADD CONSTRAINT "family_links_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_misses" ADD CONSTRAINT "family_misses_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_misses" ADD CONSTRAINT "family_misses_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardians" ADD CONSTRAINT "guardians_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardians" ADD CONSTRAINT "guardians_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardians" ADD CONSTRAINT "guardians_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_misses" ADD CONSTRAINT "handover_misses_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_used_by_persons_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_lists" ADD CONSTRAINT "entry_lists_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_news" ADD CONSTRAINT "entry_news_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_news" ADD CONSTRAINT "entry_news_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_news" ADD CONSTRAINT "entry_news_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_ends" ADD CONSTRAINT "known_ends_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings_declined" ADD CONSTRAINT "openings_declined_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_corrections" ADD CONSTRAINT "child_corrections_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_corrections" ADD CONSTRAINT "child_corrections_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_corrections" ADD CONSTRAINT "child_corrections_corrected_id_children_id_fk" FOREIGN KEY ("corrected_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_decisions" ADD CONSTRAINT "child_decisions_one_id_children_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_decisions" ADD CONSTRAINT "child_decisions_other_id_children_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_decisions" ADD CONSTRAINT "child_decisions_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "enquiries_contest_id_answered_at_index" ON "enquiries" USING btree ("contest_id","answered_at");--> statement-breakpoint
CREATE INDEX "enquiries_person_id_index" ON "enquiries" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "enquiries_entry_id_index" ON "enquiries" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "pinned_answers_contest_id_index" ON "pinned_answers" USING btree ("contest_id");--> statement-breakpoint
CREATE UNIQUE INDEX "extension_requests_entry" ON "extension_requests" USING btree ("entry_id") WHERE decided_at is null and entry_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "extension_requests_institution" ON "extension_requests" USING btree ("contest_id","institution_id") WHERE decided_at is null and institution_id is not null;--> statement-breakpoint
CREATE INDEX "handover_misses_person_id_at_index" ON "handover_misses" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "entry_news_person_id_batch_index" ON "entry_news" USING btree ("person_id","batch");--> statement-breakpoint
CREATE INDEX "entry_news_entry_id_index" ON "entry_news" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "nudges_person_id_index" ON "nudges" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "import_rows_entry_id_index" ON "import_rows" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "imports_person_id_state_index" ON "imports" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "imports_created_at_index" ON "imports" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "child_corrections_child_id_index" ON "child_corrections" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "child_decisions_one_id_other_id_index" ON "child_decisions" USING btree ("one_id","other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_requests_waiting" ON "contact_requests" USING btree ("person_id","institution_id") WHERE verdict is null;--> statement-breakpoint
CREATE INDEX "contact_requests_institution_id_index" ON "contact_requests" USING btree ("institution_id");--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_scan_id_files_id_fk" FOREIGN KEY ("scan_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_confirmed_by_persons_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_same_as_files_id_fk" FOREIGN KEY ("same_as") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_message" ON "deliveries" USING btree ("address_id","message_id") WHERE message_id is not null and announcement_id is null;--> statement-breakpoint
CREATE INDEX "entries_in_front" ON "entries" USING btree ("asked_of") WHERE asking is not null;--> statement-breakpoint
CREATE INDEX "entries_waiting" ON "entries" USING btree ("contest_id","waiting_since") WHERE state = 'waitlisted';--> statement-breakpoint
CREATE INDEX "entries_offered" ON "entries" USING btree ("offered_until") WHERE offered_until is not null;--> statement-breakpoint
CREATE INDEX "entries_correcting" ON "entries" USING btree ("correct_by") WHERE correct_by is not null;--> statement-breakpoint
CREATE INDEX "file_copies_file_id_index" ON "file_copies" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "files_content" ON "files" USING btree ("hash") WHERE same_as is null and hash is not null;--> statement-breakpoint
CREATE INDEX "files_waiting" ON "files" USING btree ("id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "role_grants_institution_id_index" ON "role_grants" USING btree ("institution_id") WHERE institution_id is not null;--> statement-breakpoint
CREATE INDEX "entry_versions_tally" ON "entry_versions" USING btree ("contest_id","state","nomination","form","category","institution_kind","district","institution_id","entry_id","headcount") WHERE valid_to is null;--> statement-breakpoint
ALTER TABLE "institution_contacts" DROP COLUMN "confirmed_at";--> statement-breakpoint
ALTER TABLE "institution_contacts" DROP COLUMN "confirmed_by";--> statement-breakpoint
ALTER TABLE "institution_contacts" DROP COLUMN "revoked_at";