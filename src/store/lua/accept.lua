--[[
  Keeps events of people, each unless it was kept before, and takes up the turns that are asked for and free. Events
  of several people in one call only where all keys are on one server: on a cluster a call is one person's.

  KEYS of an event: seen, inbox, lease, tries, last; and, where its turn is asked for: fence, session, outbox,
  sending, brakes. On one server seen is enough, the others are made of it: names would be most of what is sent. On a
  cluster all are named, because only of those it knows whether they have moved to another node.

  ARGV[1] now, ms  ARGV[2] most events in an inbox  ARGV[3] how late an earlier event may come, ms
  ARGV[4] length of a lease, ms  ARGV[5] '1' where all keys are named
  ARGV of an event: id, JSON, when it happened (ms), its kind, with '+turn' behind it where its turn is asked for.
  Kinds: 'words' are put in the order of their times and bounded; 'contact' and 'words' renew the time of the last
  contact, 'gone' ends it; 'other' is none of these.

  Returns a list, one item an event: what became of it, or {that, turn} where its turn was asked for and there is
  something to do. What: 0 duplicate, 1 kept, 2 kept before events that came earlier, 3 turned away, and the inbox told
  of it, 4 turned away, -1 not kept, since a key holds what it should not. Turn: what take_turn returns.
]]
local is_named = ARGV[5] == '1'
local now, most, late_ms, lease_ms = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]

--- Where an event belongs among those that wait: before the first of those at its end that happened after it.
local function place_of(waiting, first_free, at)
  local place = #waiting
  while place > first_free do
    local is_read, before = pcall(cjson.decode, waiting[place - 1])
    if not is_read or type(before) ~= 'table' or (before.kind ~= 'text' and before.kind ~= 'media') then
      break
    end
    local by = before.at - at
    if by <= 0 or by >= late_ms then
      break
    end
    place = place - 1
  end
  return place
end

local function is_told(waiting)
  for _, event in ipairs(waiting) do
    if string.find(event, '"kind":"overflow"', 1, true) then
      return true
    end
  end
  return false
end

local function keep(inbox, lease, tries, id, json, at, kind)
  local length = redis.call('RPUSH', inbox, json)
  if length == 1 or kind ~= 'words' then
    return 1
  end
  local waiting = redis.call('LRANGE', inbox, 0, -1)
  if length > most then
    redis.call('RPOP', inbox)
    if is_told(waiting) then
      return 4
    end
    redis.call('RPUSH', inbox, cjson.encode({ id = 'overflow/' .. id, at = now, kind = 'overflow' }))
    return 3
  end
  local is_begun = redis.call('EXISTS', lease, tries) > 0
  local place = place_of(waiting, is_begun and 2 or 1, at)
  if place == length then
    return 1
  end
  redis.call('RPOP', inbox)
  redis.call('LINSERT', inbox, 'BEFORE', waiting[place], json)
  return 2
end

local function accept(k, a)
  local seen = KEYS[k]
  local stem = string.sub(seen, 1, -#'seen' - 1)
  local function key(offset, noun)
    return is_named and KEYS[k + offset] or stem .. noun
  end
  local inbox, lease, tries, last = key(1, 'inbox'), key(2, 'lease'), key(3, 'tries'), key(4, 'last')
  local id, at, kind, asked = ARGV[a], ARGV[a + 2], string.match(ARGV[a + 3], '^(%l+)(.*)')
  local what = 0
  if redis.call('ZADD', seen, 'NX', ARGV[1], id) == 1 then
    local is_kept, result = pcall(keep, inbox, lease, tries, id, ARGV[a + 1], tonumber(at), kind)
    if not is_kept then
      redis.call('ZREM', seen, id)
      error(result)
    end
    what = result
    if kind == 'words' or kind == 'contact' then
      -- an older event that comes late leaves the later contact; a time ahead of the clock was a wrong clock's
      local before = tonumber(redis.call('GET', last) or '')
      if not before or before > now or before < tonumber(at) then
        redis.call('SET', last, tonumber(at) < now and at or ARGV[1])
      end
    elseif kind == 'gone' and tonumber(at) >= (tonumber(redis.call('GET', last) or '') or tonumber(at)) then
      -- who came back since, and was heard of earlier, is not gone
      redis.call('SET', last, 'gone')
    end
  end
  -- for a duplicate too: whoever was to work on the first delivery may be gone
  if asked ~= '' and (what > 0 or redis.call('EXISTS', inbox) == 1) then
    local fence, session, outbox = key(5, 'fence'), key(6, 'session'), key(7, 'outbox')
    local sending, brakes = key(8, 'sending'), key(9, 'brakes')
    return {what, take_turn(inbox, lease, fence, tries, last, session, outbox, sending, brakes, lease_ms, false)}
  end
  return what
end

local results = {}
local k, a = 1, 6
while a < #ARGV do
  local is_done, result = pcall(accept, k, a)
  if not is_done then
    -- one person's damage is not their neighbours'; whatever else went wrong is everybody's
    local message = type(result) == 'table' and result.err or tostring(result)
    if not string.find(message, 'WRONGTYPE', 1, true) then
      error(message)
    end
    result = -1
  end
  results[#results + 1] = result
  local is_asked = string.find(ARGV[a + 3], '+', 1, true) ~= nil
  k = k + (is_named and (is_asked and 10 or 5) or 1)
  a = a + 4
end
return results
