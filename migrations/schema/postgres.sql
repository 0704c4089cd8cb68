attachment 1 column 01 hash text collate C not null
attachment 1 column 02 organisation text collate C not null
attachment 1 column 03 name text collate C not null
attachment 1 column 04 media_type text collate C not null
attachment 1 column 05 size bigint not null
attachment 1 column 06 added_by text collate C not null
attachment 1 column 07 added_at text collate C not null
attachment 1 column 08 erased_at text collate C
attachment 2 constraint attachment_hash_form CHECK ((length(hash) = 64))
attachment 2 constraint attachment_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
attachment 2 constraint attachment_pk PRIMARY KEY (organisation, hash)
attachment 2 constraint attachment_size_counted CHECK ((size > 0))
attachment 3 CREATE INDEX attachment_erased ON public.attachment USING btree (erased_at, hash) WHERE (erased_at IS NOT NULL)
attachment 3 CREATE INDEX attachment_hash ON public.attachment USING btree (hash, erased_at)
attachment 3 CREATE UNIQUE INDEX attachment_pk ON public.attachment USING btree (organisation, hash)
attachment 5 policy attachment_fence for ALL using ((organisation >= current_setting('siyi.low'::text, true)) AND (organisation < current_setting('siyi.high'::text, true))) check 
attachment 7 row security, forced
checkpoint 1 column 01 ledger_key bigint not null
checkpoint 1 column 02 size bigint not null
checkpoint 1 column 03 note text collate C not null
checkpoint 1 column 04 signed_at text collate C not null
checkpoint 2 constraint checkpoint_ledger_fk FOREIGN KEY (ledger_key) REFERENCES ledger(ledger_key)
checkpoint 2 constraint checkpoint_of_leaves CHECK ((size > 0))
checkpoint 2 constraint checkpoint_pk PRIMARY KEY (ledger_key, size)
checkpoint 3 CREATE UNIQUE INDEX checkpoint_pk ON public.checkpoint USING btree (ledger_key, size)
checkpoint 4 CREATE TRIGGER checkpoint_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION checkpoint_refuse()
contact 1 column 01 contact_key bigint not null identity
contact 1 column 02 organisation text collate C not null
contact 1 column 03 phone text collate C not null
contact 1 column 04 person text collate C
contact 1 column 05 from_day text collate C not null
contact 1 column 06 added_by text collate C not null
contact 1 column 07 added_at text collate C not null
contact 2 constraint contact_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
contact 2 constraint contact_phone_given CHECK ((length(phone) > 0))
contact 2 constraint contact_pkey PRIMARY KEY (contact_key)
contact 3 CREATE INDEX contact_organisation ON public.contact USING btree (organisation, from_day)
contact 3 CREATE UNIQUE INDEX contact_pkey ON public.contact USING btree (contact_key)
contact 4 CREATE TRIGGER contact_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.contact FOR EACH STATEMENT EXECUTE FUNCTION contact_refuse()
cosignature 1 column 01 ledger_key bigint not null
cosignature 1 column 02 size bigint not null
cosignature 1 column 03 witness text collate C not null
cosignature 1 column 04 line text collate C not null
cosignature 1 column 05 witnessed_at text collate C not null
cosignature 2 constraint cosignature_checkpoint_fk FOREIGN KEY (ledger_key, size) REFERENCES checkpoint(ledger_key, size)
cosignature 2 constraint cosignature_pk PRIMARY KEY (ledger_key, size, witness)
cosignature 3 CREATE UNIQUE INDEX cosignature_pk ON public.cosignature USING btree (ledger_key, size, witness)
cosignature 4 CREATE TRIGGER cosignature_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.cosignature FOR EACH STATEMENT EXECUTE FUNCTION cosignature_refuse()
deadline 1 column 01 instance_key bigint not null
deadline 1 column 02 name text collate C not null
deadline 1 column 03 due_at text collate C not null
deadline 2 constraint deadline_instance_fk FOREIGN KEY (instance_key) REFERENCES instance(instance_key)
deadline 2 constraint deadline_pk PRIMARY KEY (instance_key, name)
deadline 3 CREATE INDEX deadline_due ON public.deadline USING btree (due_at, instance_key, name)
deadline 3 CREATE UNIQUE INDEX deadline_pk ON public.deadline USING btree (instance_key, name)
deadline 5 policy deadline_fence for ALL using ( SELECT true FROM instance WHERE (instance.instance_key = deadline.instance_key)) check 
deadline 7 row security, forced
delegation 1 column 01 delegation_key bigint not null identity
delegation 1 column 02 organisation text collate C not null
delegation 1 column 03 body text collate C not null
delegation 1 column 04 matter_class text collate C not null
delegation 1 column 05 from_day text collate C not null
delegation 1 column 06 to_day text collate C not null
delegation 1 column 07 instrument text collate C not null
delegation 1 column 08 filed bigint not null
delegation 1 column 09 added_at text collate C not null
delegation 2 constraint delegation_days CHECK ((to_day >= from_day))
delegation 2 constraint delegation_filed_flag CHECK ((filed = ANY (ARRAY[(0)::bigint, (1)::bigint])))
delegation 2 constraint delegation_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
delegation 2 constraint delegation_pkey PRIMARY KEY (delegation_key)
delegation 3 CREATE INDEX delegation_body ON public.delegation USING btree (organisation, body, matter_class)
delegation 3 CREATE UNIQUE INDEX delegation_pkey ON public.delegation USING btree (delegation_key)
delegation 4 CREATE TRIGGER delegation_ground AFTER INSERT OR DELETE OR UPDATE ON public.delegation FOR EACH ROW EXECUTE FUNCTION ground_stamp()
delegation 5 policy delegation_fence for ALL using ((organisation >= current_setting('siyi.low'::text, true)) AND (organisation < current_setting('siyi.high'::text, true))) check 
delegation 7 row security, forced
entry 1 column 01 sequence bigint not null identity
entry 1 column 02 instance_key bigint not null
entry 1 column 03 revision bigint not null
entry 1 column 04 flow_key bigint not null
entry 1 column 05 type text collate C not null
entry 1 column 06 person text collate C not null
entry 1 column 07 occurred_at text collate C not null
entry 1 column 08 recorded_at text collate C not null
entry 1 column 09 late bigint not null
entry 1 column 10 leaf bytea not null
entry 1 column 11 salts bytea not null
entry 1 column 12 body text collate C not null
entry 2 constraint entry_flow_fk FOREIGN KEY (flow_key) REFERENCES flow(flow_key)
entry 2 constraint entry_instance_fk FOREIGN KEY (instance_key) REFERENCES instance(instance_key)
entry 2 constraint entry_late_flag CHECK ((late = ANY (ARRAY[(0)::bigint, (1)::bigint])))
entry 2 constraint entry_leaf_length CHECK ((length(leaf) = 32))
entry 2 constraint entry_pk PRIMARY KEY (sequence, instance_key)
entry 2 constraint entry_revision_counted CHECK ((revision > 0))
entry 2 constraint entry_revision_unique UNIQUE (instance_key, revision)
entry 3 CREATE INDEX entry_leaf ON ONLY public.entry USING btree (leaf)
entry 3 CREATE UNIQUE INDEX entry_pk ON ONLY public.entry USING btree (sequence, instance_key)
entry 3 CREATE UNIQUE INDEX entry_revision_unique ON ONLY public.entry USING btree (instance_key, revision)
entry 4 CREATE TRIGGER entry_no_change BEFORE DELETE OR UPDATE ON public.entry FOR EACH ROW EXECUTE FUNCTION entry_refuse()
entry 4 CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON public.entry FOR EACH STATEMENT EXECUTE FUNCTION entry_refuse()
entry 5 policy entry_fence for ALL using ( SELECT true FROM instance WHERE (instance.instance_key = entry.instance_key)) check 
entry 6 partition entry_00 FOR VALUES FROM ('0') TO ('1000000')
entry 6 partition entry_01 FOR VALUES FROM ('1000000') TO ('2000000')
entry 6 partition entry_02 FOR VALUES FROM ('2000000') TO ('3000000')
entry 6 partition entry_03 FOR VALUES FROM ('3000000') TO ('4000000')
entry 6 partition entry_04 FOR VALUES FROM ('4000000') TO ('5000000')
entry 6 partition entry_05 FOR VALUES FROM ('5000000') TO ('6000000')
entry 6 partition entry_06 FOR VALUES FROM ('6000000') TO ('7000000')
entry 6 partition entry_07 FOR VALUES FROM ('7000000') TO ('8000000')
entry 6 partition entry_08 FOR VALUES FROM ('8000000') TO ('9000000')
entry 6 partition entry_09 FOR VALUES FROM ('9000000') TO ('10000000')
entry 6 partition entry_10 FOR VALUES FROM ('10000000') TO ('11000000')
entry 6 partition entry_11 FOR VALUES FROM ('11000000') TO ('12000000')
entry 6 partition entry_12 FOR VALUES FROM ('12000000') TO ('13000000')
entry 6 partition entry_13 FOR VALUES FROM ('13000000') TO ('14000000')
entry 6 partition entry_14 FOR VALUES FROM ('14000000') TO ('15000000')
entry 6 partition entry_15 FOR VALUES FROM ('15000000') TO ('16000000')
entry 6 partition entry_rest DEFAULT
entry 7 row security, forced
exclusion 1 column 01 exclusion_key bigint not null identity
exclusion 1 column 02 organisation text collate C not null
exclusion 1 column 03 body text collate C not null
exclusion 1 column 04 person text collate C not null
exclusion 1 column 05 reason text collate C
exclusion 1 column 06 approved_by text collate C
exclusion 1 column 07 from_day text collate C not null
exclusion 1 column 08 to_day text collate C
exclusion 1 column 09 added_at text collate C not null
exclusion 2 constraint exclusion_days CHECK (((to_day IS NULL) OR (to_day >= from_day)))
exclusion 2 constraint exclusion_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
exclusion 2 constraint exclusion_person_fk FOREIGN KEY (person) REFERENCES person(id)
exclusion 2 constraint exclusion_pkey PRIMARY KEY (exclusion_key)
exclusion 3 CREATE INDEX exclusion_person ON public.exclusion USING btree (organisation, person)
exclusion 3 CREATE UNIQUE INDEX exclusion_pkey ON public.exclusion USING btree (exclusion_key)
exclusion 4 CREATE TRIGGER exclusion_ground AFTER INSERT OR DELETE OR UPDATE ON public.exclusion FOR EACH ROW EXECUTE FUNCTION ground_stamp()
exclusion 5 policy exclusion_fence for ALL using ((organisation >= current_setting('siyi.low'::text, true)) AND (organisation < current_setting('siyi.high'::text, true))) check 
exclusion 7 row security, forced
flow 1 column 01 flow_key bigint not null identity
flow 1 column 02 hash text collate C not null
flow 1 column 03 item text collate C not null
flow 1 column 04 version bigint not null
flow 1 column 05 config text collate C not null
flow 1 column 06 meta text collate C not null
flow 1 column 07 in_force_from text collate C not null
flow 1 column 08 added_at text collate C not null
flow 2 constraint flow_hash_unique UNIQUE (hash)
flow 2 constraint flow_item_version_unique UNIQUE (item, version)
flow 2 constraint flow_pkey PRIMARY KEY (flow_key)
flow 3 CREATE UNIQUE INDEX flow_hash_unique ON public.flow USING btree (hash)
flow 3 CREATE UNIQUE INDEX flow_item_version_unique ON public.flow USING btree (item, version)
flow 3 CREATE UNIQUE INDEX flow_pkey ON public.flow USING btree (flow_key)
flow 4 CREATE TRIGGER flow_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.flow FOR EACH STATEMENT EXECUTE FUNCTION flow_refuse()
function CREATE OR REPLACE FUNCTION public.checkpoint_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'checkpoint is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.contact_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'contact is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.cosignature_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'cosignature is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.entry_refuse() RETURNS trigger LANGUAGE plpgsql SET search_path TO 'public', 'pg_temp' AS $function$ declare changed record; begin if tg_op = 'UPDATE' then changed := new; changed.body := old.body; changed.salts := old.salts; if changed is not distinct from old and length(new.salts) = length(old.salts) and (new.body::jsonb - 'data') = (old.body::jsonb - 'data') and exists ( select 1 from entry later where later.instance_key = old.instance_key and later.revision > old.revision and later.type = 'field.erased' and later.body::jsonb #> '{data,revision}' = to_jsonb(old.revision) ) then return new; end if; end if; raise exception using message = 'entry is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.erase_entry(of_instance bigint, of_revision bigint, left_salts bytea, left_body text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path TO 'public', 'pg_temp' AS $function$ begin if not exists ( select 1 from instance where instance_key = of_instance and organisation >= current_setting('siyi.low', true) and organisation < current_setting('siyi.high', true) ) then raise exception using message = 'no such entry here', errcode = 'integrity_constraint_violation'; end if; update entry set body = left_body, salts = left_salts where instance_key = of_instance and revision = of_revision; if not found then raise exception using message = 'no such entry here', errcode = 'integrity_constraint_violation'; end if; end $function$ 
function CREATE OR REPLACE FUNCTION public.flow_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'flow is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.ground_stamp() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path TO '$user', 'public' AS $function$ begin if tg_op <> 'INSERT' then insert into ground (organisation, stamp) values ("old"."organisation", gen_random_uuid()::text) on conflict (organisation) do update set stamp = excluded.stamp; end if; if tg_op <> 'DELETE' then insert into ground (organisation, stamp) values ("new"."organisation", gen_random_uuid()::text) on conflict (organisation) do update set stamp = excluded.stamp; end if; return null; end $function$ 
function CREATE OR REPLACE FUNCTION public.ground_stamp_all() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path TO '$user', 'public' AS $function$ begin update ground set stamp = gen_random_uuid()::text; return null; end $function$ 
function CREATE OR REPLACE FUNCTION public.ground_stamp_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path TO '$user', 'public' AS $function$ begin if tg_op <> 'INSERT' then insert into ground (organisation, stamp) values ("old"."code", gen_random_uuid()::text) on conflict (organisation) do update set stamp = excluded.stamp; end if; if tg_op <> 'DELETE' then insert into ground (organisation, stamp) values ("new"."code", gen_random_uuid()::text) on conflict (organisation) do update set stamp = excluded.stamp; end if; return null; end $function$ 
function CREATE OR REPLACE FUNCTION public.ledger_end_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'ledger_end is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.ledger_leaf_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'ledger_leaf is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.ledger_mark_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin if tg_op = 'UPDATE' then if new.sequence >= old.sequence then return new; end if; end if; raise exception using message = 'the mark only rises', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin if tg_op = 'UPDATE' then if "new"."ledger_key" is not distinct from "old"."ledger_key" and "new"."origin" is not distinct from "old"."origin" and "new"."district" is not distinct from "old"."district" and "new"."year" is not distinct from "old"."year" and "new"."part" is not distinct from "old"."part" and "new"."created_at" is not distinct from "old"."created_at" and new.size >= old.size and new.signed_size >= old.signed_size then return new; end if; end if; raise exception using message = 'a ledger only grows', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.list_in_force_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'list_in_force is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.power_list_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'power_list is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.refusal_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'refusal is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.tailoring_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'tailoring is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.tile_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin if tg_op = 'UPDATE' then if "new"."ledger_key" is not distinct from "old"."ledger_key" and "new"."level" is not distinct from "old"."level" and "new"."number" is not distinct from "old"."number" and length(new.hashes) > length(old.hashes) and substr(new.hashes, 1, length(old.hashes)) = old.hashes then return new; end if; end if; raise exception using message = 'a tile only grows at its end', errcode = 'integrity_constraint_violation'; end $function$ 
function CREATE OR REPLACE FUNCTION public.trail_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$ begin raise exception using message = 'trail is append-only', errcode = 'integrity_constraint_violation'; end $function$ 
ground 1 column 01 organisation text collate C not null
ground 1 column 02 stamp text collate C not null
ground 2 constraint ground_pk PRIMARY KEY (organisation)
ground 3 CREATE UNIQUE INDEX ground_pk ON public.ground USING btree (organisation)
instance 1 column 01 instance_key bigint not null identity
instance 1 column 02 id text collate C not null
instance 1 column 03 organisation text collate C not null
instance 1 column 04 item text collate C not null
instance 1 column 05 flow_key bigint not null
instance 1 column 06 title text collate C not null
instance 1 column 07 revision bigint not null
instance 1 column 08 stage text collate C not null
instance 1 column 09 status text collate C not null
instance 1 column 10 overdue bigint not null
instance 1 column 11 state text collate C not null
instance 1 column 12 leaf bytea
instance 1 column 13 created_at text collate C not null
instance 1 column 14 updated_at text collate C not null
instance 1 column 15 snapshot text collate C not null
instance 1 column 16 street text collate C
instance 1 column 17 district text collate C
instance 1 column 18 city text collate C
instance 1 column 19 district_item text collate C
instance 1 column 20 district_stage text collate C
instance 1 column 21 district_status text collate C
instance 2 constraint instance_flow_fk FOREIGN KEY (flow_key) REFERENCES flow(flow_key)
instance 2 constraint instance_id_unique UNIQUE (id)
instance 2 constraint instance_leaf_with_entries CHECK ((((revision = 0) AND (leaf IS NULL)) OR ((revision > 0) AND (length(leaf) = 32))))
instance 2 constraint instance_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
instance 2 constraint instance_overdue_flag CHECK ((overdue = ANY (ARRAY[(0)::bigint, (1)::bigint])))
instance 2 constraint instance_pkey PRIMARY KEY (instance_key)
instance 2 constraint instance_status_known CHECK ((status = ANY (ARRAY['active'::text, 'done'::text])))
instance 3 CREATE INDEX instance_city ON public.instance USING btree (city, instance_key)
instance 3 CREATE INDEX instance_district ON public.instance USING btree (district, instance_key)
instance 3 CREATE INDEX instance_district_item ON public.instance USING btree (district_item, instance_key, stage, status, overdue, organisation)
instance 3 CREATE INDEX instance_district_overdue ON public.instance USING btree (district, overdue, instance_key) WHERE (overdue = 1)
instance 3 CREATE INDEX instance_district_stage ON public.instance USING btree (district_stage, instance_key, status, organisation)
instance 3 CREATE INDEX instance_district_status ON public.instance USING btree (district_status, instance_key)
instance 3 CREATE INDEX instance_flow ON public.instance USING btree (flow_key, instance_key, status, organisation)
instance 3 CREATE INDEX instance_item ON public.instance USING btree (item, instance_key, organisation, stage, status, overdue)
instance 3 CREATE INDEX instance_listed ON public.instance USING btree (organisation, instance_key, status, stage, item, overdue)
instance 3 CREATE INDEX instance_overdue ON public.instance USING btree (overdue, instance_key, organisation) WHERE (overdue = 1)
instance 3 CREATE INDEX instance_stage ON public.instance USING btree (stage, instance_key, organisation, status)
instance 3 CREATE INDEX instance_status ON public.instance USING btree (status, instance_key, organisation)
instance 3 CREATE INDEX instance_street ON public.instance USING btree (street, instance_key, status, stage, item, overdue, organisation)
instance 3 CREATE INDEX instance_street_overdue ON public.instance USING btree (street, overdue, instance_key) WHERE (overdue = 1)
instance 3 CREATE UNIQUE INDEX instance_id_unique ON public.instance USING btree (id)
instance 3 CREATE UNIQUE INDEX instance_pkey ON public.instance USING btree (instance_key)
instance 5 policy instance_added for INSERT using  check ((organisation >= current_setting('siyi.low'::text, true)) AND (organisation < current_setting('siyi.high'::text, true)))
instance 5 policy instance_changed for UPDATE using ((organisation >= current_setting('siyi.low'::text, true)) AND (organisation < current_setting('siyi.high'::text, true))) check 
instance 5 policy instance_deleted for DELETE using ((organisation >= current_setting('siyi.low'::text, true)) AND (organisation < current_setting('siyi.high'::text, true))) check 
instance 5 policy instance_shown for SELECT using (((organisation >= current_setting('siyi.low'::text, true)) AND (organisation < current_setting('siyi.high'::text, true))) OR ( SELECT true FROM list_in_force WHERE (list_in_force.instance_key = instance.instance_key) LIMIT 1)) check 
instance 7 row security, forced
layer_value 1 column 01 organisation text collate C not null
layer_value 1 column 02 key text collate C not null
layer_value 1 column 03 from_day text collate C not null
layer_value 1 column 04 to_day text collate C
layer_value 1 column 05 value text collate C not null
layer_value 1 column 06 source text collate C not null
layer_value 1 column 07 added_by text collate C not null
layer_value 1 column 08 added_at text collate C not null
layer_value 2 constraint layer_value_days CHECK (((to_day IS NULL) OR (to_day >= from_day)))
layer_value 2 constraint layer_value_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
layer_value 2 constraint layer_value_pk PRIMARY KEY (organisation, key, from_day)
layer_value 3 CREATE UNIQUE INDEX layer_value_pk ON public.layer_value USING btree (organisation, key, from_day)
layer_value 4 CREATE TRIGGER layer_value_ground AFTER INSERT OR DELETE OR UPDATE ON public.layer_value FOR EACH ROW EXECUTE FUNCTION ground_stamp()
ledger 1 column 01 ledger_key bigint not null identity
ledger 1 column 02 origin text collate C not null
ledger 1 column 03 district text collate C not null
ledger 1 column 04 year text collate C not null
ledger 1 column 05 part bigint not null
ledger 1 column 06 size bigint not null
ledger 1 column 07 signed_size bigint not null
ledger 1 column 08 created_at text collate C not null
ledger 2 constraint ledger_origin_unique UNIQUE (origin)
ledger 2 constraint ledger_part_unique UNIQUE (district, year, part)
ledger 2 constraint ledger_pkey PRIMARY KEY (ledger_key)
ledger 2 constraint ledger_sizes CHECK (((size >= signed_size) AND (signed_size >= 0) AND (part > 0)))
ledger 3 CREATE UNIQUE INDEX ledger_origin_unique ON public.ledger USING btree (origin)
ledger 3 CREATE UNIQUE INDEX ledger_part_unique ON public.ledger USING btree (district, year, part)
ledger 3 CREATE UNIQUE INDEX ledger_pkey ON public.ledger USING btree (ledger_key)
ledger 4 CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON public.ledger FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()
ledger 4 CREATE TRIGGER ledger_only_grows BEFORE DELETE OR UPDATE ON public.ledger FOR EACH ROW EXECUTE FUNCTION ledger_refuse()
ledger_end 1 column 01 ledger_key bigint not null
ledger_end 1 column 02 reason text collate C not null
ledger_end 1 column 03 lost text collate C not null
ledger_end 1 column 04 ended_at text collate C not null
ledger_end 2 constraint ledger_end_fk FOREIGN KEY (ledger_key) REFERENCES ledger(ledger_key)
ledger_end 2 constraint ledger_end_pk PRIMARY KEY (ledger_key)
ledger_end 3 CREATE UNIQUE INDEX ledger_end_pk ON public.ledger_end USING btree (ledger_key)
ledger_end 4 CREATE TRIGGER ledger_end_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_end FOR EACH STATEMENT EXECUTE FUNCTION ledger_end_refuse()
ledger_leaf 1 column 01 ledger_key bigint not null
ledger_leaf 1 column 02 position bigint not null
ledger_leaf 1 column 03 sequence bigint not null
ledger_leaf 1 column 04 instance_key bigint not null
ledger_leaf 2 constraint ledger_leaf_entry_fk FOREIGN KEY (sequence, instance_key) REFERENCES entry(sequence, instance_key)
ledger_leaf 2 constraint ledger_leaf_ledger_fk FOREIGN KEY (ledger_key) REFERENCES ledger(ledger_key)
ledger_leaf 2 constraint ledger_leaf_pk PRIMARY KEY (ledger_key, "position")
ledger_leaf 2 constraint ledger_leaf_position_counted CHECK (("position" >= 0))
ledger_leaf 2 constraint ledger_leaf_sequence_unique UNIQUE (sequence, ledger_key)
ledger_leaf 3 CREATE UNIQUE INDEX ledger_leaf_pk ON public.ledger_leaf USING btree (ledger_key, "position")
ledger_leaf 3 CREATE UNIQUE INDEX ledger_leaf_sequence_unique ON public.ledger_leaf USING btree (sequence, ledger_key)
ledger_leaf 4 CREATE TRIGGER ledger_leaf_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_leaf FOR EACH STATEMENT EXECUTE FUNCTION ledger_leaf_refuse()
ledger_mark 1 column 01 ledger_mark_key bigint not null
ledger_mark 1 column 02 sequence bigint not null
ledger_mark 2 constraint ledger_mark_one CHECK ((ledger_mark_key = 1))
ledger_mark 2 constraint ledger_mark_pk PRIMARY KEY (ledger_mark_key)
ledger_mark 3 CREATE UNIQUE INDEX ledger_mark_pk ON public.ledger_mark USING btree (ledger_mark_key)
ledger_mark 4 CREATE TRIGGER ledger_mark_no_truncate BEFORE TRUNCATE ON public.ledger_mark FOR EACH STATEMENT EXECUTE FUNCTION ledger_mark_refuse()
ledger_mark 4 CREATE TRIGGER ledger_mark_only_grows BEFORE DELETE OR UPDATE ON public.ledger_mark FOR EACH ROW EXECUTE FUNCTION ledger_mark_refuse()
list_in_force 1 column 01 list_in_force_key bigint not null identity
list_in_force 1 column 02 organisation text collate C not null
list_in_force 1 column 03 power_list_key bigint not null
list_in_force 1 column 04 from_day text collate C not null
list_in_force 1 column 05 instance_key bigint not null
list_in_force 1 column 06 sequence bigint not null
list_in_force 2 constraint list_in_force_day_unique UNIQUE (organisation, from_day)
list_in_force 2 constraint list_in_force_instance_fk FOREIGN KEY (instance_key) REFERENCES instance(instance_key)
list_in_force 2 constraint list_in_force_list_fk FOREIGN KEY (power_list_key) REFERENCES power_list(power_list_key)
list_in_force 2 constraint list_in_force_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
list_in_force 2 constraint list_in_force_pkey PRIMARY KEY (list_in_force_key)
list_in_force 3 CREATE INDEX list_in_force_instance ON public.list_in_force USING btree (instance_key)
list_in_force 3 CREATE INDEX list_in_force_list ON public.list_in_force USING btree (power_list_key)
list_in_force 3 CREATE UNIQUE INDEX list_in_force_day_unique ON public.list_in_force USING btree (organisation, from_day)
list_in_force 3 CREATE UNIQUE INDEX list_in_force_pkey ON public.list_in_force USING btree (list_in_force_key)
list_in_force 4 CREATE TRIGGER list_in_force_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.list_in_force FOR EACH STATEMENT EXECUTE FUNCTION list_in_force_refuse()
member 1 column 01 member_key bigint not null identity
member 1 column 02 organisation text collate C not null
member 1 column 03 body text collate C not null
member 1 column 04 person text collate C not null
member 1 column 05 household text collate C
member 1 column 06 office text collate C
member 1 column 07 voting bigint not null
member 1 column 08 representative bigint not null
member 1 column 09 committee_member bigint not null
member 1 column 10 from_day text collate C not null
member 1 column 11 to_day text collate C
member 1 column 12 term_ends text collate C
member 1 column 13 added_at text collate C not null
member 2 constraint member_days CHECK (((to_day IS NULL) OR (to_day >= from_day)))
member 2 constraint member_flags CHECK (((voting = ANY (ARRAY[(0)::bigint, (1)::bigint])) AND (representative = ANY (ARRAY[(0)::bigint, (1)::bigint])) AND (committee_member = ANY (ARRAY[(0)::bigint, (1)::bigint]))))
member 2 constraint member_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
member 2 constraint member_person_fk FOREIGN KEY (person) REFERENCES person(id)
member 2 constraint member_pkey PRIMARY KEY (member_key)
member 3 CREATE INDEX member_office ON public.member USING btree (organisation, office) WHERE (office IS NOT NULL)
member 3 CREATE UNIQUE INDEX member_body ON public.member USING btree (organisation, body, person, from_day)
member 3 CREATE UNIQUE INDEX member_pkey ON public.member USING btree (member_key)
member 4 CREATE TRIGGER member_ground AFTER INSERT OR DELETE OR UPDATE ON public.member FOR EACH ROW EXECUTE FUNCTION ground_stamp()
member 5 policy member_fence for ALL using ((organisation >= current_setting('siyi.low'::text, true)) AND (organisation < current_setting('siyi.high'::text, true))) check 
member 7 row security, forced
migration 1 column 01 name text collate C not null
migration 1 column 02 applied_at text collate C not null
migration 2 constraint migration_pk PRIMARY KEY (name)
migration 3 CREATE UNIQUE INDEX migration_pk ON public.migration USING btree (name)
organisation 1 column 01 code text collate C not null
organisation 1 column 02 name text collate C not null
organisation 1 column 03 tier text collate C not null
organisation 1 column 04 parent text collate C
organisation 1 column 05 has_collective bigint not null
organisation 1 column 06 added_at text collate C not null
organisation 2 constraint organisation_code_form CHECK ((length(code) = 12))
organisation 2 constraint organisation_has_collective_flag CHECK ((has_collective = ANY (ARRAY[(0)::bigint, (1)::bigint])))
organisation 2 constraint organisation_parent_fk FOREIGN KEY (parent) REFERENCES organisation(code)
organisation 2 constraint organisation_pk PRIMARY KEY (code)
organisation 3 CREATE UNIQUE INDEX organisation_pk ON public.organisation USING btree (code)
organisation 4 CREATE TRIGGER organisation_ground AFTER INSERT OR DELETE OR UPDATE ON public.organisation FOR EACH ROW EXECUTE FUNCTION ground_stamp_place()
outbox 1 column 01 sequence bigint not null
outbox 2 constraint outbox_pk PRIMARY KEY (sequence)
outbox 3 CREATE UNIQUE INDEX outbox_pk ON public.outbox USING btree (sequence)
person 1 column 01 id text collate C not null
person 1 column 02 name text collate C not null
person 1 column 03 sex text collate C not null
person 1 column 04 organisation text collate C not null
person 1 column 05 added_at text collate C not null
person 2 constraint person_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
person 2 constraint person_pk PRIMARY KEY (id)
person 2 constraint person_sex_known CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
person 3 CREATE UNIQUE INDEX person_pk ON public.person USING btree (id)
person 4 CREATE TRIGGER person_ground AFTER UPDATE ON public.person FOR EACH STATEMENT EXECUTE FUNCTION ground_stamp_all()
power_list 1 column 01 power_list_key bigint not null identity
power_list 1 column 02 hash text collate C not null
power_list 1 column 03 organisation text collate C not null
power_list 1 column 04 tier text collate C not null
power_list 1 column 05 number bigint not null
power_list 1 column 06 content text collate C not null
power_list 1 column 07 added_by text collate C not null
power_list 1 column 08 added_at text collate C not null
power_list 2 constraint power_list_hash_unique UNIQUE (hash)
power_list 2 constraint power_list_number_unique UNIQUE (organisation, number)
power_list 2 constraint power_list_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
power_list 2 constraint power_list_pkey PRIMARY KEY (power_list_key)
power_list 2 constraint power_list_tier_known CHECK ((tier = ANY (ARRAY['district'::text, 'street'::text, 'village'::text])))
power_list 3 CREATE UNIQUE INDEX power_list_hash_unique ON public.power_list USING btree (hash)
power_list 3 CREATE UNIQUE INDEX power_list_number_unique ON public.power_list USING btree (organisation, number)
power_list 3 CREATE UNIQUE INDEX power_list_pkey ON public.power_list USING btree (power_list_key)
power_list 4 CREATE TRIGGER power_list_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.power_list FOR EACH STATEMENT EXECUTE FUNCTION power_list_refuse()
probe 1 column 01 probe_key bigint not null
probe 1 column 02 count bigint not null
probe 2 constraint probe_pk PRIMARY KEY (probe_key)
probe 3 CREATE UNIQUE INDEX probe_pk ON public.probe USING btree (probe_key)
refusal 1 column 01 sequence bigint not null identity
refusal 1 column 02 instance_key bigint
refusal 1 column 03 organisation text collate C not null
refusal 1 column 04 item text collate C not null
refusal 1 column 05 type text collate C not null
refusal 1 column 06 reason text collate C not null
refusal 1 column 07 person text collate C not null
refusal 1 column 08 recorded_at text collate C not null
refusal 1 column 09 body text collate C not null
refusal 1 column 10 street text collate C
refusal 1 column 11 district text collate C
refusal 1 column 12 city text collate C
refusal 1 column 13 street_type text collate C
refusal 1 column 14 district_type text collate C
refusal 1 column 15 nation text collate C
refusal 2 constraint refusal_instance_fk FOREIGN KEY (instance_key) REFERENCES instance(instance_key)
refusal 2 constraint refusal_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
refusal 2 constraint refusal_pkey PRIMARY KEY (sequence)
refusal 3 CREATE INDEX refusal_city ON public.refusal USING btree (city, recorded_at, sequence)
refusal 3 CREATE INDEX refusal_district ON public.refusal USING btree (district, recorded_at, sequence)
refusal 3 CREATE INDEX refusal_district_type ON public.refusal USING btree (district_type, recorded_at, sequence)
refusal 3 CREATE INDEX refusal_instance ON public.refusal USING btree (instance_key, recorded_at, sequence)
refusal 3 CREATE INDEX refusal_nation ON public.refusal USING btree (nation, recorded_at, sequence, organisation)
refusal 3 CREATE INDEX refusal_person ON public.refusal USING btree (person, recorded_at, sequence, organisation)
refusal 3 CREATE INDEX refusal_street ON public.refusal USING btree (street, recorded_at, sequence)
refusal 3 CREATE INDEX refusal_street_type ON public.refusal USING btree (street_type, recorded_at, sequence)
refusal 3 CREATE INDEX refusal_type ON public.refusal USING btree (type, recorded_at, sequence, organisation)
refusal 3 CREATE INDEX refusal_village ON public.refusal USING btree (organisation, recorded_at, sequence, type)
refusal 3 CREATE UNIQUE INDEX refusal_pkey ON public.refusal USING btree (sequence)
refusal 4 CREATE TRIGGER refusal_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.refusal FOR EACH STATEMENT EXECUTE FUNCTION refusal_refuse()
refusal 5 policy refusal_fence for ALL using ((organisation >= current_setting('siyi.low'::text, true)) AND (organisation < current_setting('siyi.high'::text, true))) check 
refusal 7 row security, forced
result 1 column 01 result_key bigint not null identity
result 1 column 02 person text collate C not null
result 1 column 03 key text collate C not null
result 1 column 04 request bytea not null
result 1 column 05 status bigint not null
result 1 column 06 body text collate C not null
result 1 column 07 recorded_at text collate C not null
result 2 constraint result_key_unique UNIQUE (person, key)
result 2 constraint result_pkey PRIMARY KEY (result_key)
result 2 constraint result_request_length CHECK ((length(request) = 32))
result 3 CREATE UNIQUE INDEX result_key_unique ON public.result USING btree (person, key)
result 3 CREATE UNIQUE INDEX result_pkey ON public.result USING btree (result_key)
tailoring 1 column 01 tailoring_key bigint not null identity
tailoring 1 column 02 organisation text collate C not null
tailoring 1 column 03 flow text collate C not null
tailoring 1 column 04 item text collate C not null
tailoring 1 column 05 base text collate C not null
tailoring 1 column 06 operations text collate C not null
tailoring 1 column 07 difference text collate C not null
tailoring 1 column 08 added_by text collate C not null
tailoring 1 column 09 added_at text collate C not null
tailoring 2 constraint tailoring_base_fk FOREIGN KEY (base) REFERENCES flow(hash)
tailoring 2 constraint tailoring_flow_fk FOREIGN KEY (flow) REFERENCES flow(hash)
tailoring 2 constraint tailoring_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
tailoring 2 constraint tailoring_organisation_flow_unique UNIQUE (organisation, flow)
tailoring 2 constraint tailoring_pkey PRIMARY KEY (tailoring_key)
tailoring 3 CREATE INDEX tailoring_flow ON public.tailoring USING btree (flow, organisation)
tailoring 3 CREATE UNIQUE INDEX tailoring_organisation_flow_unique ON public.tailoring USING btree (organisation, flow)
tailoring 3 CREATE UNIQUE INDEX tailoring_pkey ON public.tailoring USING btree (tailoring_key)
tailoring 4 CREATE TRIGGER tailoring_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.tailoring FOR EACH STATEMENT EXECUTE FUNCTION tailoring_refuse()
tile 1 column 01 ledger_key bigint not null
tile 1 column 02 level bigint not null
tile 1 column 03 number bigint not null
tile 1 column 04 hashes bytea not null
tile 2 constraint tile_ledger_fk FOREIGN KEY (ledger_key) REFERENCES ledger(ledger_key)
tile 2 constraint tile_pk PRIMARY KEY (ledger_key, level, number)
tile 2 constraint tile_width CHECK ((((length(hashes) >= 32) AND (length(hashes) <= 8192)) AND ((length(hashes) % 32) = 0)))
tile 3 CREATE UNIQUE INDEX tile_pk ON public.tile USING btree (ledger_key, level, number)
tile 4 CREATE TRIGGER tile_no_truncate BEFORE TRUNCATE ON public.tile FOR EACH STATEMENT EXECUTE FUNCTION tile_refuse()
tile 4 CREATE TRIGGER tile_only_grows BEFORE DELETE OR UPDATE ON public.tile FOR EACH ROW EXECUTE FUNCTION tile_refuse()
token 1 column 01 id text collate C not null
token 1 column 02 hash bytea not null
token 1 column 03 person text collate C not null
token 1 column 04 roles text collate C not null
token 1 column 05 organisation text collate C not null
token 1 column 06 label text collate C not null
token 1 column 07 created_at text collate C not null
token 1 column 08 expires_at text collate C not null
token 1 column 09 revoked_at text collate C
token 2 constraint token_hash_length CHECK ((length(hash) = 32))
token 2 constraint token_hash_unique UNIQUE (hash)
token 2 constraint token_organisation_fk FOREIGN KEY (organisation) REFERENCES organisation(code)
token 2 constraint token_pk PRIMARY KEY (id)
token 3 CREATE UNIQUE INDEX token_hash_unique ON public.token USING btree (hash)
token 3 CREATE UNIQUE INDEX token_pk ON public.token USING btree (id)
trail 1 column 01 sequence bigint not null
trail 1 column 02 instance_key bigint not null
trail 1 column 03 organisation text collate C not null
trail 1 column 04 type text collate C not null
trail 1 column 05 person text collate C not null
trail 1 column 06 recorded_at text collate C not null
trail 1 column 07 late bigint not null
trail 1 column 08 street text collate C
trail 1 column 09 street_type text collate C
trail 1 column 10 district text collate C
trail 1 column 11 district_type text collate C
trail 1 column 12 city text collate C
trail 1 column 13 nation text collate C
trail 2 constraint trail_late_flag CHECK ((late = ANY (ARRAY[(0)::bigint, (1)::bigint])))
trail 2 constraint trail_pk PRIMARY KEY (sequence)
trail 3 CREATE INDEX trail_city ON public.trail USING btree (city, recorded_at, sequence)
trail 3 CREATE INDEX trail_district ON public.trail USING btree (district, recorded_at, sequence)
trail 3 CREATE INDEX trail_district_late ON public.trail USING btree (district, late, recorded_at, sequence, organisation) WHERE (late = 1)
trail 3 CREATE INDEX trail_district_type ON public.trail USING btree (district_type, recorded_at, sequence)
trail 3 CREATE INDEX trail_late ON public.trail USING btree (late, recorded_at, sequence, organisation) WHERE (late = 1)
trail 3 CREATE INDEX trail_nation ON public.trail USING btree (nation, recorded_at, sequence, organisation)
trail 3 CREATE INDEX trail_person ON public.trail USING btree (person, recorded_at, sequence, organisation)
trail 3 CREATE INDEX trail_street ON public.trail USING btree (street, recorded_at, sequence)
trail 3 CREATE INDEX trail_street_late ON public.trail USING btree (street, late, recorded_at, sequence, organisation) WHERE (late = 1)
trail 3 CREATE INDEX trail_street_type ON public.trail USING btree (street_type, recorded_at, sequence)
trail 3 CREATE INDEX trail_type ON public.trail USING btree (type, recorded_at, sequence, organisation)
trail 3 CREATE INDEX trail_village ON public.trail USING btree (organisation, recorded_at, sequence, type, late)
trail 3 CREATE UNIQUE INDEX trail_pk ON public.trail USING btree (sequence)
trail 4 CREATE TRIGGER trail_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.trail FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()
trail 5 policy trail_fence for ALL using ((organisation >= current_setting('siyi.low'::text, true)) AND (organisation < current_setting('siyi.high'::text, true))) check 
trail 7 row security, forced
