CREATE TABLE "attachment" ("hash" text not null, "organisation" text not null, "name" text not null, "media_type" text not null, "size" integer not null, "added_by" text not null, "added_at" text not null, "erased_at" text, constraint "attachment_pk" primary key ("organisation", "hash"), constraint "attachment_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "attachment_hash_form" check (length(hash) = 64), constraint "attachment_size_counted" check (size > 0)) strict;

CREATE INDEX attachment_erased on attachment (erased_at, hash) where erased_at is not null;

CREATE INDEX attachment_hash on attachment (hash, erased_at);

CREATE TABLE "checkpoint" ("ledger_key" integer not null, "size" integer not null, "note" text not null, "signed_at" text not null, constraint "checkpoint_pk" primary key ("ledger_key", "size"), constraint "checkpoint_ledger_fk" foreign key ("ledger_key") references "ledger" ("ledger_key"), constraint "checkpoint_of_leaves" check (size > 0)) strict;

CREATE TRIGGER "checkpoint_no_delete" before delete on "checkpoint" begin select raise(abort, 'checkpoint is append-only'); end;

CREATE TRIGGER "checkpoint_no_update" before update on "checkpoint" begin select raise(abort, 'checkpoint is append-only'); end;

CREATE TABLE "contact" ("contact_key" integer not null primary key autoincrement, "organisation" text not null, "phone" text not null, "person" text, "from_day" text not null, "added_by" text not null, "added_at" text not null, constraint "contact_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "contact_phone_given" check (length(phone) > 0)) strict;

CREATE TRIGGER "contact_no_delete" before delete on "contact" begin select raise(abort, 'contact is append-only'); end;

CREATE TRIGGER "contact_no_update" before update on "contact" begin select raise(abort, 'contact is append-only'); end;

CREATE INDEX "contact_organisation" on "contact" ("organisation", "from_day");

CREATE TABLE "cosignature" ("ledger_key" integer not null, "size" integer not null, "witness" text not null, "line" text not null, "witnessed_at" text not null, constraint "cosignature_pk" primary key ("ledger_key", "size", "witness"), constraint "cosignature_checkpoint_fk" foreign key ("ledger_key", "size") references "checkpoint" ("ledger_key", "size")) strict;

CREATE TRIGGER "cosignature_no_delete" before delete on "cosignature" begin select raise(abort, 'cosignature is append-only'); end;

CREATE TRIGGER "cosignature_no_update" before update on "cosignature" begin select raise(abort, 'cosignature is append-only'); end;

CREATE TABLE "deadline" ("instance_key" integer not null, "name" text not null, "due_at" text not null, constraint "deadline_pk" primary key ("instance_key", "name"), constraint "deadline_instance_fk" foreign key ("instance_key") references "instance" ("instance_key")) strict;

CREATE INDEX "deadline_due" on "deadline" ("due_at", "instance_key", "name");

CREATE TABLE "delegation" ("delegation_key" integer not null primary key autoincrement, "organisation" text not null, "body" text not null, "matter_class" text not null, "from_day" text not null, "to_day" text not null, "instrument" text not null, "filed" integer not null, "added_at" text not null, constraint "delegation_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "delegation_filed_flag" check (filed in (0, 1)), constraint "delegation_days" check (to_day >= from_day)) strict;

CREATE INDEX "delegation_body" on "delegation" ("organisation", "body", "matter_class");

CREATE TRIGGER "delegation_ground_delete" after delete on "delegation" begin insert into ground (organisation, stamp) values ("old"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TRIGGER "delegation_ground_insert" after insert on "delegation" begin insert into ground (organisation, stamp) values ("new"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TRIGGER "delegation_ground_update" after update on "delegation" begin insert into ground (organisation, stamp) values ("old"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; insert into ground (organisation, stamp) values ("new"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TABLE "entry" ("sequence" integer not null primary key autoincrement, "instance_key" integer not null, "revision" integer not null, "flow_key" integer not null, "type" text not null, "person" text not null, "occurred_at" text not null, "recorded_at" text not null, "late" integer not null, "leaf" blob not null, "salts" blob not null, "body" text not null, constraint "entry_revision_unique" unique ("instance_key", "revision"), constraint "entry_instance_fk" foreign key ("instance_key") references "instance" ("instance_key"), constraint "entry_flow_fk" foreign key ("flow_key") references "flow" ("flow_key"), constraint "entry_revision_counted" check (revision > 0), constraint "entry_late_flag" check (late in (0, 1)), constraint "entry_leaf_length" check (length(leaf) = 32)) strict;

CREATE INDEX entry_leaf on entry (leaf);

CREATE TRIGGER "entry_no_delete" before delete on "entry" begin select raise(abort, 'entry is append-only'); end;

CREATE TRIGGER entry_no_update before update on entry when not coalesce(
      new."sequence" is old."sequence" and new."instance_key" is old."instance_key" and new."revision" is old."revision" and new."flow_key" is old."flow_key" and new."type" is old."type" and new."person" is old."person" and new."occurred_at" is old."occurred_at" and new."recorded_at" is old."recorded_at" and new."late" is old."late" and new."leaf" is old."leaf"
      and length(new.salts) is length(old.salts)
      and json_remove(new.body, '$.data') is json_remove(old.body, '$.data')
      and exists (
        select 1 from entry later
        where later.instance_key = old.instance_key and later.revision > old.revision and later.type = 'field.erased'
          and json_extract(later.body, '$.data.revision') = old.revision
      ), 0)
    begin select raise(abort, 'entry is append-only'); end;

CREATE TABLE "exclusion" ("exclusion_key" integer not null primary key autoincrement, "organisation" text not null, "body" text not null, "person" text not null, "reason" text, "approved_by" text, "from_day" text not null, "to_day" text, "added_at" text not null, constraint "exclusion_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "exclusion_person_fk" foreign key ("person") references "person" ("id"), constraint "exclusion_days" check (to_day is null or to_day >= from_day)) strict;

CREATE TRIGGER "exclusion_ground_delete" after delete on "exclusion" begin insert into ground (organisation, stamp) values ("old"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TRIGGER "exclusion_ground_insert" after insert on "exclusion" begin insert into ground (organisation, stamp) values ("new"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TRIGGER "exclusion_ground_update" after update on "exclusion" begin insert into ground (organisation, stamp) values ("old"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; insert into ground (organisation, stamp) values ("new"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE INDEX "exclusion_person" on "exclusion" ("organisation", "person");

CREATE TABLE "flow" ("flow_key" integer not null primary key autoincrement, "hash" text not null, "item" text not null, "version" integer not null, "config" text not null, "meta" text not null, "in_force_from" text not null, "added_at" text not null, constraint "flow_hash_unique" unique ("hash"), constraint "flow_item_version_unique" unique ("item", "version")) strict;

CREATE TRIGGER "flow_no_delete" before delete on "flow" begin select raise(abort, 'flow is append-only'); end;

CREATE TRIGGER "flow_no_update" before update on "flow" begin select raise(abort, 'flow is append-only'); end;

CREATE TABLE "ground" ("organisation" text not null, "stamp" text not null, constraint "ground_pk" primary key ("organisation")) strict;

CREATE TABLE "instance" ("instance_key" integer not null primary key autoincrement, "id" text not null, "organisation" text not null, "item" text not null, "flow_key" integer not null, "title" text not null, "revision" integer not null, "stage" text not null, "status" text not null, "overdue" integer not null, "state" text not null, "leaf" blob, "created_at" text not null, "updated_at" text not null, "snapshot" text not null, "street" text generated always as (substr(organisation, 1, 9)) virtual, "district" text generated always as (substr(organisation, 1, 6)) virtual, "city" text generated always as (substr(organisation, 1, 4)) virtual, "district_item" text generated always as (substr(organisation, 1, 6) || "item") virtual, "district_stage" text generated always as (substr(organisation, 1, 6) || "stage") virtual, "district_status" text generated always as (substr(organisation, 1, 6) || "status") virtual, constraint "instance_id_unique" unique ("id"), constraint "instance_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "instance_flow_fk" foreign key ("flow_key") references "flow" ("flow_key"), constraint "instance_overdue_flag" check (overdue in (0, 1)), constraint "instance_status_known" check (status in ('active', 'done')), constraint "instance_leaf_with_entries" check ((revision = 0 and leaf is null) or (revision > 0 and length(leaf) = 32))) strict;

CREATE INDEX instance_city on instance (city, instance_key);

CREATE INDEX instance_district on instance (district, instance_key);

CREATE INDEX instance_district_item on instance (district_item, instance_key, stage, status, overdue);

CREATE INDEX instance_district_overdue on instance (district, overdue, instance_key) where overdue = 1;

CREATE INDEX instance_district_stage on instance (district_stage, instance_key, status);

CREATE INDEX instance_district_status on instance (district_status, instance_key);

CREATE INDEX instance_flow on instance (flow_key, instance_key, status, organisation);

CREATE INDEX instance_item on instance (item, instance_key, organisation, stage, status, overdue);

CREATE INDEX "instance_listed" on "instance" ("organisation", "instance_key", "status", "stage", "item", "overdue");

CREATE INDEX instance_overdue on instance (overdue, instance_key, organisation) where overdue = 1;

CREATE INDEX instance_stage on instance (stage, instance_key, organisation, status);

CREATE INDEX instance_status on instance (status, instance_key, organisation);

CREATE INDEX instance_street on instance (street, instance_key, status, stage, item, overdue);

CREATE INDEX instance_street_overdue on instance (street, overdue, instance_key) where overdue = 1;

CREATE TABLE "layer_value" ("organisation" text not null, "key" text not null, "from_day" text not null, "to_day" text, "value" text not null, "source" text not null, "added_by" text not null, "added_at" text not null, constraint "layer_value_pk" primary key ("organisation", "key", "from_day"), constraint "layer_value_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "layer_value_days" check (to_day is null or to_day >= from_day)) strict;

CREATE TRIGGER "layer_value_ground_delete" after delete on "layer_value" begin insert into ground (organisation, stamp) values ("old"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TRIGGER "layer_value_ground_insert" after insert on "layer_value" begin insert into ground (organisation, stamp) values ("new"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TRIGGER "layer_value_ground_update" after update on "layer_value" begin insert into ground (organisation, stamp) values ("old"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; insert into ground (organisation, stamp) values ("new"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TABLE "ledger" ("ledger_key" integer not null primary key autoincrement, "origin" text not null, "district" text not null, "year" text not null, "part" integer not null, "size" integer not null, "signed_size" integer not null, "created_at" text not null, constraint "ledger_origin_unique" unique ("origin"), constraint "ledger_part_unique" unique ("district", "year", "part"), constraint "ledger_sizes" check (size >= signed_size and signed_size >= 0 and part > 0)) strict;

CREATE TABLE "ledger_end" ("ledger_key" integer not null, "reason" text not null, "lost" text not null, "ended_at" text not null, constraint "ledger_end_pk" primary key ("ledger_key"), constraint "ledger_end_fk" foreign key ("ledger_key") references "ledger" ("ledger_key")) strict;

CREATE TRIGGER "ledger_end_no_delete" before delete on "ledger_end" begin select raise(abort, 'ledger_end is append-only'); end;

CREATE TRIGGER "ledger_end_no_update" before update on "ledger_end" begin select raise(abort, 'ledger_end is append-only'); end;

CREATE TABLE "ledger_leaf" ("ledger_key" integer not null, "position" integer not null, "sequence" integer not null, "instance_key" integer not null, constraint "ledger_leaf_pk" primary key ("ledger_key", "position"), constraint "ledger_leaf_sequence_unique" unique ("sequence", "ledger_key"), constraint "ledger_leaf_ledger_fk" foreign key ("ledger_key") references "ledger" ("ledger_key"), constraint "ledger_leaf_entry_fk" foreign key ("sequence") references "entry" ("sequence"), constraint "ledger_leaf_position_counted" check (position >= 0)) strict;

CREATE TRIGGER "ledger_leaf_no_delete" before delete on "ledger_leaf" begin select raise(abort, 'ledger_leaf is append-only'); end;

CREATE TRIGGER "ledger_leaf_no_update" before update on "ledger_leaf" begin select raise(abort, 'ledger_leaf is append-only'); end;

CREATE TABLE "ledger_mark" ("ledger_mark_key" integer not null, "sequence" integer not null, constraint "ledger_mark_pk" primary key ("ledger_mark_key"), constraint "ledger_mark_one" check (ledger_mark_key = 1)) strict;

CREATE TRIGGER "ledger_mark_no_delete" before delete on "ledger_mark" begin select raise(abort, 'the mark only rises'); end;

CREATE TRIGGER "ledger_mark_only_grows" before update on "ledger_mark" when not (new.sequence >= old.sequence) begin select raise(abort, 'the mark only rises'); end;

CREATE TRIGGER "ledger_no_delete" before delete on "ledger" begin select raise(abort, 'a ledger only grows'); end;

CREATE TRIGGER "ledger_only_grows" before update on "ledger" when not ("new"."ledger_key" is "old"."ledger_key" and "new"."origin" is "old"."origin" and "new"."district" is "old"."district" and "new"."year" is "old"."year" and "new"."part" is "old"."part" and "new"."created_at" is "old"."created_at" and new.size >= old.size and new.signed_size >= old.signed_size) begin select raise(abort, 'a ledger only grows'); end;

CREATE TABLE "list_in_force" ("list_in_force_key" integer not null primary key autoincrement, "organisation" text not null, "power_list_key" integer not null, "from_day" text not null, "instance_key" integer not null, "sequence" integer not null, constraint "list_in_force_day_unique" unique ("organisation", "from_day"), constraint "list_in_force_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "list_in_force_list_fk" foreign key ("power_list_key") references "power_list" ("power_list_key"), constraint "list_in_force_instance_fk" foreign key ("instance_key") references "instance" ("instance_key"), constraint "list_in_force_entry_fk" foreign key ("sequence") references "entry" ("sequence")) strict;

CREATE INDEX list_in_force_list on list_in_force (power_list_key);

CREATE TRIGGER "list_in_force_no_delete" before delete on "list_in_force" begin select raise(abort, 'list_in_force is append-only'); end;

CREATE TRIGGER "list_in_force_no_update" before update on "list_in_force" begin select raise(abort, 'list_in_force is append-only'); end;

CREATE TABLE "member" ("member_key" integer not null primary key autoincrement, "organisation" text not null, "body" text not null, "person" text not null, "household" text, "office" text, "voting" integer not null, "representative" integer not null, "committee_member" integer not null, "from_day" text not null, "to_day" text, "term_ends" text, "added_at" text not null, constraint "member_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "member_person_fk" foreign key ("person") references "person" ("id"), constraint "member_flags" check (voting in (0, 1) and representative in (0, 1) and committee_member in (0, 1)), constraint "member_days" check (to_day is null or to_day >= from_day)) strict;

CREATE UNIQUE INDEX "member_body" on "member" ("organisation", "body", "person", "from_day");

CREATE TRIGGER "member_ground_delete" after delete on "member" begin insert into ground (organisation, stamp) values ("old"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TRIGGER "member_ground_insert" after insert on "member" begin insert into ground (organisation, stamp) values ("new"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TRIGGER "member_ground_update" after update on "member" begin insert into ground (organisation, stamp) values ("old"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; insert into ground (organisation, stamp) values ("new"."organisation", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE INDEX "member_office" on "member" ("organisation", "office") where office is not null;

CREATE TABLE migration (name text not null, applied_at text not null, constraint migration_pk primary key (name)) strict;

CREATE TABLE "organisation" ("code" text not null, "name" text not null, "tier" text not null, "parent" text, "has_collective" integer not null, "added_at" text not null, constraint "organisation_pk" primary key ("code"), constraint "organisation_parent_fk" foreign key ("parent") references "organisation" ("code"), constraint "organisation_code_form" check (length(code) = 12), constraint "organisation_has_collective_flag" check (has_collective in (0, 1))) strict;

CREATE TRIGGER "organisation_ground_delete" after delete on "organisation" begin insert into ground (organisation, stamp) values ("old"."code", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TRIGGER "organisation_ground_insert" after insert on "organisation" begin insert into ground (organisation, stamp) values ("new"."code", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TRIGGER "organisation_ground_update" after update on "organisation" begin insert into ground (organisation, stamp) values ("old"."code", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; insert into ground (organisation, stamp) values ("new"."code", hex(randomblob(16))) on conflict (organisation) do update set stamp = excluded.stamp; end;

CREATE TABLE "outbox" ("sequence" integer not null, constraint "outbox_pk" primary key ("sequence"), constraint "outbox_entry_fk" foreign key ("sequence") references "entry" ("sequence")) strict;

CREATE TABLE "person" ("id" text not null, "name" text not null, "sex" text not null, "organisation" text not null, "added_at" text not null, constraint "person_pk" primary key ("id"), constraint "person_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "person_sex_known" check (sex in ('female', 'male'))) strict;

CREATE TRIGGER person_ground_update after update on person begin update ground set stamp = hex(randomblob(16)); end;

CREATE TABLE "power_list" ("power_list_key" integer not null primary key autoincrement, "hash" text not null, "organisation" text not null, "tier" text not null, "number" integer not null, "content" text not null, "added_by" text not null, "added_at" text not null, constraint "power_list_hash_unique" unique ("hash"), constraint "power_list_number_unique" unique ("organisation", "number"), constraint "power_list_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "power_list_tier_known" check (tier in ('district', 'street', 'village'))) strict;

CREATE TRIGGER "power_list_no_delete" before delete on "power_list" begin select raise(abort, 'power_list is append-only'); end;

CREATE TRIGGER "power_list_no_update" before update on "power_list" begin select raise(abort, 'power_list is append-only'); end;

CREATE TABLE "probe" ("probe_key" integer not null, "count" integer not null, constraint "probe_pk" primary key ("probe_key")) strict;

CREATE TABLE "refusal" ("sequence" integer not null primary key autoincrement, "instance_key" integer, "organisation" text not null, "item" text not null, "type" text not null, "reason" text not null, "person" text not null, "recorded_at" text not null, "body" text not null, "street" text generated always as (substr(organisation, 1, 9)) virtual, "district" text generated always as (substr(organisation, 1, 6)) virtual, "city" text generated always as (substr(organisation, 1, 4)) virtual, "street_type" text generated always as (substr(organisation, 1, 9) || type) virtual, "district_type" text generated always as (substr(organisation, 1, 6) || type) virtual, "nation" text generated always as (substr(organisation, 1, 0)) virtual, constraint "refusal_instance_fk" foreign key ("instance_key") references "instance" ("instance_key"), constraint "refusal_organisation_fk" foreign key ("organisation") references "organisation" ("code")) strict;

CREATE INDEX refusal_city on refusal (city, recorded_at, sequence);

CREATE INDEX refusal_district on refusal (district, recorded_at, sequence);

CREATE INDEX refusal_district_type on refusal (district_type, recorded_at, sequence);

CREATE INDEX refusal_instance on refusal (instance_key, recorded_at, sequence);

CREATE INDEX refusal_nation on refusal (nation, recorded_at, sequence, organisation);

CREATE TRIGGER "refusal_no_delete" before delete on "refusal" begin select raise(abort, 'refusal is append-only'); end;

CREATE TRIGGER "refusal_no_update" before update on "refusal" begin select raise(abort, 'refusal is append-only'); end;

CREATE INDEX refusal_person on refusal (person, recorded_at, sequence, organisation);

CREATE INDEX refusal_street on refusal (street, recorded_at, sequence);

CREATE INDEX refusal_street_type on refusal (street_type, recorded_at, sequence);

CREATE INDEX refusal_type on refusal (type, recorded_at, sequence, organisation);

CREATE INDEX refusal_village on refusal (organisation, recorded_at, sequence, type);

CREATE TABLE "result" ("result_key" integer not null primary key autoincrement, "person" text not null, "key" text not null, "request" blob not null, "status" integer not null, "body" text not null, "recorded_at" text not null, constraint "result_key_unique" unique ("person", "key"), constraint "result_request_length" check (length(request) = 32)) strict;

CREATE TABLE "tailoring" ("tailoring_key" integer not null primary key autoincrement, "organisation" text not null, "flow" text not null, "item" text not null, "base" text not null, "operations" text not null, "difference" text not null, "added_by" text not null, "added_at" text not null, constraint "tailoring_organisation_flow_unique" unique ("organisation", "flow"), constraint "tailoring_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "tailoring_flow_fk" foreign key ("flow") references "flow" ("hash"), constraint "tailoring_base_fk" foreign key ("base") references "flow" ("hash")) strict;

CREATE INDEX "tailoring_flow" on "tailoring" ("flow", "organisation");

CREATE TRIGGER "tailoring_no_delete" before delete on "tailoring" begin select raise(abort, 'tailoring is append-only'); end;

CREATE TRIGGER "tailoring_no_update" before update on "tailoring" begin select raise(abort, 'tailoring is append-only'); end;

CREATE TABLE "tile" ("ledger_key" integer not null, "level" integer not null, "number" integer not null, "hashes" blob not null, constraint "tile_pk" primary key ("ledger_key", "level", "number"), constraint "tile_ledger_fk" foreign key ("ledger_key") references "ledger" ("ledger_key"), constraint "tile_width" check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0)) strict;

CREATE TRIGGER "tile_no_delete" before delete on "tile" begin select raise(abort, 'a tile only grows at its end'); end;

CREATE TRIGGER "tile_only_grows" before update on "tile" when not ("new"."ledger_key" is "old"."ledger_key" and "new"."level" is "old"."level" and "new"."number" is "old"."number" and length(new.hashes) > length(old.hashes) and substr(new.hashes, 1, length(old.hashes)) = old.hashes) begin select raise(abort, 'a tile only grows at its end'); end;

CREATE TABLE "token" ("id" text not null, "hash" blob not null, "person" text not null, "roles" text not null, "organisation" text not null, "label" text not null, "created_at" text not null, "expires_at" text not null, "revoked_at" text, constraint "token_pk" primary key ("id"), constraint "token_hash_unique" unique ("hash"), constraint "token_organisation_fk" foreign key ("organisation") references "organisation" ("code"), constraint "token_hash_length" check (length(hash) = 32)) strict;

CREATE TABLE "trail" ("sequence" integer not null, "instance_key" integer not null, "organisation" text not null, "type" text not null, "person" text not null, "recorded_at" text not null, "late" integer not null, "street" text generated always as (substr(organisation, 1, 9)) virtual, "street_type" text generated always as (substr(organisation, 1, 9) || type) virtual, "district" text generated always as (substr(organisation, 1, 6)) virtual, "district_type" text generated always as (substr(organisation, 1, 6) || type) virtual, "city" text generated always as (substr(organisation, 1, 4)) virtual, "nation" text generated always as (substr(organisation, 1, 0)) virtual, constraint "trail_pk" primary key ("sequence"), constraint "trail_entry_fk" foreign key ("sequence") references "entry" ("sequence"), constraint "trail_late_flag" check (late in (0, 1))) strict;

CREATE INDEX trail_city on trail (city, recorded_at, sequence);

CREATE INDEX trail_district on trail (district, recorded_at, sequence);

CREATE INDEX trail_district_late on trail (district, late, recorded_at, sequence) where late = 1;

CREATE INDEX trail_district_type on trail (district_type, recorded_at, sequence);

CREATE INDEX trail_late on trail (late, recorded_at, sequence, organisation) where late = 1;

CREATE INDEX trail_nation on trail (nation, recorded_at, sequence, organisation);

CREATE TRIGGER "trail_no_delete" before delete on "trail" begin select raise(abort, 'trail is append-only'); end;

CREATE TRIGGER "trail_no_update" before update on "trail" begin select raise(abort, 'trail is append-only'); end;

CREATE INDEX trail_person on trail (person, recorded_at, sequence, organisation);

CREATE INDEX trail_street on trail (street, recorded_at, sequence);

CREATE INDEX trail_street_late on trail (street, late, recorded_at, sequence) where late = 1;

CREATE INDEX trail_street_type on trail (street_type, recorded_at, sequence);

CREATE INDEX trail_type on trail (type, recorded_at, sequence, organisation);

CREATE INDEX trail_village on trail (organisation, recorded_at, sequence, type, late);
