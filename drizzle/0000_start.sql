CREATE TABLE "announcements" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "announcements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"author_id" integer NOT NULL,
	"content" "bytea",
	"photo_id" integer,
	"segment" text NOT NULL,
	"state" text NOT NULL,
	"pause_reason" text,
	"tolerated_failures" integer DEFAULT 0 NOT NULL,
	"previewed_at" timestamp with time zone,
	"audience" integer,
	"created_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"progress_message_id" text,
	"progress_at" timestamp with time zone,
	"reports" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "subscriptions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"topic" text NOT NULL,
	"target_id" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "subscriptions_person_topic" UNIQUE("person_id","topic","target_id")
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "awards_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"entry_id" integer NOT NULL,
	"degree" text NOT NULL,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"purpose" text NOT NULL,
	"child_id" integer,
	"contest_id" integer,
	"how" text NOT NULL,
	"text_version" text NOT NULL,
	"text_hash" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "contests" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"slug" text NOT NULL,
	"state" text NOT NULL,
	"definition" jsonb NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"next_number" integer DEFAULT 1 NOT NULL,
	"results_published_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contests_code_unique" UNIQUE("code"),
	CONSTRAINT "contests_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "extensions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contest_id" integer NOT NULL,
	"institution_id" integer,
	"entry_id" integer,
	"until" timestamp with time zone NOT NULL,
	"granted_by" integer,
	"granted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"announcement_id" integer,
	"part" integer DEFAULT 0 NOT NULL,
	"person_id" integer NOT NULL,
	"address_id" integer NOT NULL,
	"channel" text NOT NULL,
	"action" text DEFAULT 'send' NOT NULL,
	"target_message_id" text,
	"content" jsonb NOT NULL,
	"priority" integer NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	"once_key" text,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempt_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"repeats" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"not_before" timestamp with time zone,
	"message_id" text,
	"reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "delivery_runs" (
	"announcement_id" integer PRIMARY KEY NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sending_leases" (
	"channel" text PRIMARY KEY NOT NULL,
	"holder" text,
	"expires_at" timestamp with time zone,
	"not_before" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "children" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "children_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"identity_id" integer NOT NULL,
	"institution_id" integer,
	"created_by" integer NOT NULL,
	"match_key" text NOT NULL,
	"facts" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contest_id" integer NOT NULL,
	"state" text NOT NULL,
	"number" integer,
	"contact_id" integer NOT NULL,
	"channel" text NOT NULL,
	"nomination" text,
	"form" text,
	"declared_category" text,
	"computed_category" text,
	"institution_id" integer,
	"ensemble_name" text,
	"ensemble_key" text,
	"declared_count" integer,
	"answers" jsonb NOT NULL,
	"personal_answers" "bytea",
	"answered" jsonb NOT NULL,
	"pending" "bytea",
	"asking" text,
	"issues" jsonb NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"reason" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "entry_teachers" (
	"entry_id" integer NOT NULL,
	"role" text NOT NULL,
	"position" integer NOT NULL,
	"teacher_id" integer NOT NULL,
	CONSTRAINT "entry_teachers_entry_id_role_position_pk" PRIMARY KEY("entry_id","role","position")
);
--> statement-breakpoint
CREATE TABLE "entry_versions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entry_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"entry_id" integer NOT NULL,
	"contest_id" integer NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"state" text NOT NULL,
	"nomination" text NOT NULL,
	"form" text NOT NULL,
	"category" text NOT NULL,
	"institution_id" integer NOT NULL,
	"institution_kind" text NOT NULL,
	"district" text,
	"ensemble_key" text,
	"late" boolean NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participation_versions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "participation_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"entry_id" integer NOT NULL,
	"identity_id" integer NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "participations" (
	"entry_id" integer NOT NULL,
	"position" integer NOT NULL,
	"child_id" integer NOT NULL,
	"identity_id" integer NOT NULL,
	"grade" text,
	CONSTRAINT "participations_entry_id_position_pk" PRIMARY KEY("entry_id","position"),
	CONSTRAINT "participations_child_once" UNIQUE("entry_id","child_id")
);
--> statement-breakpoint
CREATE TABLE "teachers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "teachers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"identity_id" integer NOT NULL,
	"institution_id" integer,
	"created_by" integer NOT NULL,
	"match_key" text NOT NULL,
	"facts" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teaching_versions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "teaching_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"entry_id" integer NOT NULL,
	"teacher_id" integer NOT NULL,
	"role" text NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "file_copies" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "file_copies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"file_id" integer NOT NULL,
	"channel" text NOT NULL,
	"bot_id" text NOT NULL,
	"external_id" text NOT NULL,
	"unique_id" text NOT NULL,
	CONSTRAINT "file_copies_unique" UNIQUE("channel","bot_id","unique_id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "files_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"hash" text,
	"kind" text NOT NULL,
	"name" "bytea",
	"mime" text,
	"size" integer,
	"width" integer,
	"height" integer,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"person_id" integer,
	"subject" text NOT NULL,
	"subject_id" integer NOT NULL,
	"action" text NOT NULL,
	"change" "bytea"
);
--> statement-breakpoint
CREATE TABLE "districts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"aliases" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "institution_contacts" (
	"person_id" integer NOT NULL,
	"institution_id" integer NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" integer,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "institution_contacts_person_id_institution_id_pk" PRIMARY KEY("person_id","institution_id")
);
--> statement-breakpoint
CREATE TABLE "institutions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "institutions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"external_key" text,
	"kind" text NOT NULL,
	"number" integer,
	"proper_name" text,
	"short_name" text NOT NULL,
	"full_name" text NOT NULL,
	"district_id" text,
	"city" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"former_names" jsonb NOT NULL,
	"state" text NOT NULL,
	"merged_into" integer,
	"proposed_by" integer,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "institutions_external_key_unique" UNIQUE("external_key")
);
--> statement-breakpoint
CREATE TABLE "addresses" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "addresses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"channel" text NOT NULL,
	"external_id" text NOT NULL,
	"unreachable_reason" text,
	"unreachable_since" timestamp with time zone,
	"membership_at" timestamp with time zone,
	CONSTRAINT "addresses_channel_external" UNIQUE("channel","external_id")
);
--> statement-breakpoint
CREATE TABLE "invites" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "invites_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"token_hash" text NOT NULL,
	"role" text NOT NULL,
	"contest_id" integer,
	"created_by" integer,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" integer,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invites_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "persons_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"language" text NOT NULL,
	"language_chosen" boolean DEFAULT false NOT NULL,
	"zone" text,
	"profile" "bytea",
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "role_grants_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"role" text NOT NULL,
	"contest_id" integer,
	"granted_by" integer,
	"granted_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "conversation_states" (
	"channel" text NOT NULL,
	"chat_key" text NOT NULL,
	"state" "bytea" NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conversation_states_channel_chat_key_pk" PRIMARY KEY("channel","chat_key")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"external_id" text NOT NULL,
	"chat_key" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claims" integer DEFAULT 0 NOT NULL,
	"crashes" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"leased_by" text,
	"not_before" timestamp with time zone,
	"payload" "bytea",
	"error" text,
	"reference" text,
	"finished_at" timestamp with time zone,
	CONSTRAINT "inbox_channel_external" UNIQUE("channel","external_id")
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"id" integer PRIMARY KEY NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "key_marks" (
	"key_id" text PRIMARY KEY NOT NULL,
	"mark" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scheduled_runs" (
	"job" text NOT NULL,
	"slot" text NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scheduled_runs_job_slot_pk" PRIMARY KEY("job","slot")
);
--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_author_id_persons_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_photo_id_files_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_recorded_by_persons_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_granted_by_persons_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_address_id_addresses_id_fk" FOREIGN KEY ("address_id") REFERENCES "public"."addresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_contact_id_persons_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_teachers" ADD CONSTRAINT "entry_teachers_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_teachers" ADD CONSTRAINT "entry_teachers_teacher_id_teachers_id_fk" FOREIGN KEY ("teacher_id") REFERENCES "public"."teachers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_versions" ADD CONSTRAINT "entry_versions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_versions" ADD CONSTRAINT "participation_versions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_child_id_children_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teachers" ADD CONSTRAINT "teachers_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teachers" ADD CONSTRAINT "teachers_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teaching_versions" ADD CONSTRAINT "teaching_versions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_copies" ADD CONSTRAINT "file_copies_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution_contacts" ADD CONSTRAINT "institution_contacts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution_contacts" ADD CONSTRAINT "institution_contacts_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution_contacts" ADD CONSTRAINT "institution_contacts_confirmed_by_persons_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institutions" ADD CONSTRAINT "institutions_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institutions" ADD CONSTRAINT "institutions_proposed_by_persons_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invites" ADD CONSTRAINT "invites_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invites" ADD CONSTRAINT "invites_used_by_persons_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_granted_by_persons_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_author_id_index" ON "announcements" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "announcements_state_index" ON "announcements" USING btree ("state");--> statement-breakpoint
CREATE INDEX "subscriptions_topic_person_id_index" ON "subscriptions" USING btree ("topic","person_id");--> statement-breakpoint
CREATE INDEX "awards_entry_id_index" ON "awards" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "consents_person_id_index" ON "consents" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "consents_child_id_index" ON "consents" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "extensions_contest_id_index" ON "extensions" USING btree ("contest_id");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_announcement_person_part" ON "deliveries" USING btree ("announcement_id","person_id","part","action") WHERE announcement_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_once_key" ON "deliveries" USING btree ("once_key") WHERE once_key is not null;--> statement-breakpoint
CREATE INDEX "deliveries_due_single" ON "deliveries" USING btree ("channel","priority","id") WHERE state = 'pending' and announcement_id is null;--> statement-breakpoint
CREATE INDEX "deliveries_due_in_run" ON "deliveries" USING btree ("announcement_id","id") WHERE state = 'pending' and announcement_id is not null;--> statement-breakpoint
CREATE INDEX "deliveries_in_flight" ON "deliveries" USING btree ("lease_until") WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX "children_match_key_index" ON "children" USING btree ("match_key");--> statement-breakpoint
CREATE INDEX "children_institution_id_index" ON "children" USING btree ("institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_number" ON "entries" USING btree ("contest_id","number") WHERE number is not null;--> statement-breakpoint
CREATE INDEX "entries_contact" ON "entries" USING btree ("contact_id","state");--> statement-breakpoint
CREATE INDEX "entries_contest_state" ON "entries" USING btree ("contest_id","state");--> statement-breakpoint
CREATE INDEX "entries_institution" ON "entries" USING btree ("contest_id","institution_id");--> statement-breakpoint
CREATE INDEX "entry_teachers_teacher_id_index" ON "entry_teachers" USING btree ("teacher_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entry_versions_present" ON "entry_versions" USING btree ("entry_id") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "entry_versions_tally" ON "entry_versions" USING btree ("contest_id","state","nomination","form","category","institution_kind","district","institution_id","entry_id") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "entry_versions_entry" ON "entry_versions" USING btree ("entry_id","valid_from");--> statement-breakpoint
CREATE INDEX "participation_versions_present" ON "participation_versions" USING btree ("entry_id","identity_id") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "participation_versions_identity_id_index" ON "participation_versions" USING btree ("identity_id");--> statement-breakpoint
CREATE INDEX "participation_versions_entry_id_valid_from_index" ON "participation_versions" USING btree ("entry_id","valid_from");--> statement-breakpoint
CREATE INDEX "participations_identity_id_index" ON "participations" USING btree ("identity_id");--> statement-breakpoint
CREATE INDEX "teachers_match_key_index" ON "teachers" USING btree ("match_key");--> statement-breakpoint
CREATE INDEX "teachers_institution_id_index" ON "teachers" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "teaching_versions_present" ON "teaching_versions" USING btree ("entry_id","role","teacher_id") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "teaching_versions_entry_id_valid_from_index" ON "teaching_versions" USING btree ("entry_id","valid_from");--> statement-breakpoint
CREATE INDEX "history_subject_subject_id_index" ON "history" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE INDEX "institution_contacts_institution_id_index" ON "institution_contacts" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "addresses_person_id_index" ON "addresses" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_grants_person_id_index" ON "role_grants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "inbox_open" ON "inbox" USING btree ("channel","chat_key","id") WHERE state in ('waiting', 'handling');--> statement-breakpoint
CREATE INDEX "inbox_queue" ON "inbox" USING btree ("id") WHERE state in ('waiting', 'handling');--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_one_handling" ON "inbox" USING btree ("channel","chat_key") WHERE state = 'handling';