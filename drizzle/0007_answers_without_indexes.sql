DROP INDEX "entries_in_front";--> statement-breakpoint
CREATE INDEX "entries_in_front" ON "entries" USING btree ("asked_of") WHERE asked_of is not null;