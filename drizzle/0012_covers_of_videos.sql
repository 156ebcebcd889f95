ALTER TABLE "announcement_arrivals" ADD COLUMN "cover_file_id" integer;--> statement-breakpoint
ALTER TABLE "announcement_arrivals" ADD COLUMN "start_second" integer;--> statement-breakpoint
ALTER TABLE "announcement_media" ADD COLUMN "cover_file_id" integer;--> statement-breakpoint
ALTER TABLE "announcement_media" ADD COLUMN "start_second" integer;--> statement-breakpoint
ALTER TABLE "announcement_arrivals" ADD CONSTRAINT "announcement_arrivals_cover_file_id_files_id_fk" FOREIGN KEY ("cover_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_media" ADD CONSTRAINT "announcement_media_cover_file_id_files_id_fk" FOREIGN KEY ("cover_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_arrivals_cover_file_id_index" ON "announcement_arrivals" USING btree ("cover_file_id");--> statement-breakpoint
CREATE INDEX "announcement_media_cover_file_id_index" ON "announcement_media" USING btree ("cover_file_id");