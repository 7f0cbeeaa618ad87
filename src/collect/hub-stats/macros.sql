-- Values as the shelf keeps attributes: JSON texts, moments to the second, and nothing for what is empty.
CREATE OR REPLACE TEMP MACRO json_text(value) AS CASE WHEN value <> '' AND length(value) <= 20000 THEN to_json(value)::VARCHAR END;
CREATE OR REPLACE TEMP MACRO json_list(list) AS CASE WHEN len(list) > 0 THEN to_json(list)::VARCHAR END;
-- The Hub gives 2 March 2022 for everything created before it kept dates.
CREATE OR REPLACE TEMP MACRO json_moment(moment) AS
  CASE WHEN moment > TIMESTAMP '1991-01-01' AND date_trunc('second', moment) <> TIMESTAMP '2022-03-02 23:29:04'
  THEN strftime(moment, '"%Y-%m-%dT%H:%M:%SZ"') END;
CREATE OR REPLACE TEMP MACRO after_tag(tags, prefix) AS
  list_transform(list_filter(tags, lambda tag: starts_with(tag, prefix)), lambda tag: substring(tag, length(prefix) + 1));
CREATE OR REPLACE TEMP MACRO tagged(tags, prefix) AS array_to_string(after_tag(tags, prefix), ', ');
