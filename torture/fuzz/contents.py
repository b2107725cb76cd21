"""What a message of the Bot API 9.x can carry: words, media, and every kind of service message, as plain JSON."""

from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]
FILE: Json = {"file_id": "BQACAgUAAx", "file_unique_id": "AgADx", "file_size": 1234}
PERSON: Json = {"id": 555, "is_bot": False, "first_name": "乙", "username": "yi_555", "language_code": "zh-hans"}
PICTURE: Json = FILE | {"width": 90, "height": 60}
CHAT: Json = {"id": -100777, "type": "supergroup", "title": "街道办", "is_forum": True}
PLACE: Json = {"longitude": 114.9, "latitude": 27.8, "horizontal_accuracy": 1e3, "live_period": 60}
STICKER: Json = PICTURE | {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍", "set_name": "x"}
GIFT: Json = {"id": "1", "sticker": STICKER, "star_count": 15, "total_count": 10, "remaining_count": 1}
CHECKLIST: Json = {
    "title": "清单",
    "tasks": [{"id": 1, "text": "第33项 完成80%", "completed_by_user": PERSON, "completion_date": 1}],
    "others_can_add_tasks": True,
}
WINNERS: Json = {"chat": CHAT, "giveaway_message_id": 7, "winners_selection_date": 1, "winner_count": 1}
MODEL: Json = {"name": "m", "rarity_per_mille": 5}
UNIQUE: Json = {
    "base_name": "x",
    "name": "x-1",
    "number": 1,
    "model": MODEL | {"sticker": STICKER},
    "symbol": MODEL | {"sticker": STICKER},
    "backdrop": MODEL | {"colors": {"center_color": 1, "edge_color": 2, "symbol_color": 3, "text_color": 4}},
}
PAYMENT: Json = {
    "currency": "XTR",
    "total_amount": 5,
    "invoice_payload": "p",
    "telegram_payment_charge_id": "t",
    "provider_payment_charge_id": "p",
    "order_info": {"name": "x", "phone_number": "13800000000"},
}
POLL: Json = {
    "id": "9",
    "question": "第33项多少分",
    "options": [{"text": "18", "voter_count": 1}],
    "total_voter_count": 1,
    "is_closed": False,
    "is_anonymous": False,
    "type": "quiz",
    "allows_multiple_answers": False,
    "correct_option_id": 0,
    "explanation": "x",
    "open_period": 5,
}
MEDIA: Mapping[str, Json] = {
    "animation": {"animation": PICTURE | {"duration": 3, "mime_type": "video/mp4"}, "document": FILE},
    "audio": {"audio": FILE | {"duration": 3, "performer": "x", "title": "x"}, "caption": "第33项"},
    "document": {
        "document": FILE | {"file_name": "会议纪要.pdf", "mime_type": "application/pdf", "thumbnail": PICTURE}
    },
    "document with words": {"document": FILE | {"file_name": "a.docx"}, "caption": "第49项 完成80% 见附件"},
    "album": {"photo": [PICTURE, PICTURE], "media_group_id": "17", "caption": "第49项 完成90%"},
    "photo": {"photo": [PICTURE], "has_media_spoiler": True, "show_caption_above_media": True},
    "video": {"video": PICTURE | {"duration": 3, "cover": [PICTURE], "start_timestamp": 1}, "caption": "49 完成80%"},
    "live photo": {"live_photo": {"photo": [PICTURE], "video": PICTURE}},
    "video note": {"video_note": FILE | {"length": 1, "duration": 1}},
    "voice": {"voice": FILE | {"duration": 1, "mime_type": "audio/ogg"}},
    "sticker": {"sticker": STICKER},
    "story": {"story": {"chat": CHAT, "id": 3}},
    "paid media": {
        "paid_media": {
            "star_count": 5,
            "paid_media": [
                {"type": "preview", "width": 1, "height": 1, "duration": 1},
                {"type": "photo", "photo": [PICTURE]},
                {"type": "video", "video": PICTURE | {"duration": 1}},
                {"type": "brand new"},
            ],
        }
    },
    "checklist": {"checklist": CHECKLIST},
    "contact": {"contact": {"phone_number": "13800000000", "first_name": "丙", "user_id": 5, "vcard": "BEGIN:VCARD"}},
    "dice": {"dice": {"emoji": "🎲", "value": 6}},
    "game": {"game": {"title": "x", "description": "x", "photo": [PICTURE], "text": "x"}},
    "poll": {"poll": POLL},
    "venue": {"venue": {"location": PLACE, "title": "x", "address": "x"}, "location": PLACE},
    "location": {"location": PLACE | {"heading": 1, "proximity_alert_radius": 5}},
    "invoice": {
        "invoice": {"title": "x", "description": "x", "start_parameter": "x", "currency": "CNY", "total_amount": 1}
    },
}
SERVICE: Mapping[str, Json] = {
    "new members": {"new_chat_members": [PERSON, PERSON | {"id": 7000000001, "is_bot": True}]},
    "left": {"left_chat_member": PERSON},
    "owner left": {"chat_owner_left": {"new_owner": PERSON}},
    "owner changed": {"chat_owner_changed": {"new_owner": PERSON}},
    "new title": {"new_chat_title": "新群"},
    "new photo": {"new_chat_photo": [PICTURE]},
    "photo deleted": {"delete_chat_photo": True},
    "group made": {"group_chat_created": True},
    "supergroup made": {"supergroup_chat_created": True},
    "channel made": {"channel_chat_created": True},
    "timer": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
    "moved to": {"migrate_to_chat_id": -1001234567890},
    "moved from": {"migrate_from_chat_id": -100},
    "moved to itself": {"migrate_to_chat_id": -100},
    "pinned": {"pinned_message": {"message_id": 1, "date": 0, "chat": CHAT}},
    "paid": {"successful_payment": PAYMENT},
    "refunded": {"refunded_payment": PAYMENT},
    "users shared": {"users_shared": {"request_id": 1, "users": [{"user_id": 5, "photo": [PICTURE]}]}},
    "chat shared": {"chat_shared": {"request_id": 1, "chat_id": -5, "title": "x", "photo": [PICTURE]}},
    "gift": {"gift": {"gift": GIFT, "owned_gift_id": "1", "text": "x", "convert_star_count": 1}},
    "unique gift": {"unique_gift": {"gift": UNIQUE, "origin": "upgrade"}},
    "gift upgrade": {"gift_upgrade_sent": {"gift": GIFT}},
    "website": {"connected_website": "example.org"},
    "write access": {"write_access_allowed": {"from_request": True, "web_app_name": "x"}},
    "passport": {
        "passport_data": {
            "data": [{"type": "passport", "hash": "x", "data": "x", "front_side": FILE | {"file_date": 1}}],
            "credentials": {"data": "x", "hash": "x", "secret": "x"},
        }
    },
    "proximity": {"proximity_alert_triggered": {"traveler": PERSON, "watcher": PERSON, "distance": 5}},
    "boost": {"boost_added": {"boost_count": 1}},
    "background": {
        "chat_background_set": {
            "type": {"type": "fill", "fill": {"type": "solid", "color": 1}, "dark_theme_dimming": 1}
        }
    },
    "tasks done": {"checklist_tasks_done": {"checklist_message": {"message_id": 5}, "marked_as_done_task_ids": [1]}},
    "tasks added": {"checklist_tasks_added": {"tasks": CHECKLIST["tasks"]}},
    "direct price": {
        "direct_message_price_changed": {"are_direct_messages_enabled": True, "direct_message_star_count": 1}
    },
    "topic made": {"forum_topic_created": {"name": "议题", "icon_color": 1, "is_name_implicit": True}},
    "topic edited": {"forum_topic_edited": {"name": "x", "icon_custom_emoji_id": "1"}},
    "topic closed": {"forum_topic_closed": {}},
    "topic reopened": {"forum_topic_reopened": {}},
    "general hidden": {"general_forum_topic_hidden": {}},
    "general shown": {"general_forum_topic_unhidden": {}},
    "giveaway made": {"giveaway_created": {"prize_star_count": 1}},
    "giveaway": {"giveaway": {"chats": [CHAT], "winners_selection_date": 1, "winner_count": 1}},
    "winners": {"giveaway_winners": WINNERS | {"winners": [PERSON]}},
    "giveaway done": {"giveaway_completed": {"winner_count": 1, "giveaway_message": {"message_id": 1}}},
    "paid price": {"paid_message_price_changed": {"paid_message_star_count": 1}},
    "poll option": {"poll_option_added": {"option_text": "x", "option_persistent_id": "1"}},
    "suggestion approved": {"suggested_post_approved": {"send_date": 1, "price": {"currency": "XTR", "amount": 1}}},
    "suggestion failed": {"suggested_post_approval_failed": {"price": {"currency": "XTR", "amount": 1}}},
    "suggestion declined": {"suggested_post_declined": {"comment": "x"}},
    "suggestion paid": {"suggested_post_paid": {"currency": "XTR", "star_amount": {"amount": 1}}},
    "suggestion refunded": {"suggested_post_refunded": {"reason": "post_deleted"}},
    "call planned": {"video_chat_scheduled": {"start_date": 1}},
    "call begun": {"video_chat_started": {}},
    "call ended": {"video_chat_ended": {"duration": 1}},
    "called": {"video_chat_participants_invited": {"users": [PERSON]}},
    "web app": {"web_app_data": {"data": "x", "button_text": "x"}},
    "brand new": {"quantum_message": {"of": [{"a": 1}]}},
}
ORIGINS: tuple[Json, ...] = (
    {"type": "user", "date": 1, "sender_user": PERSON},
    {"type": "hidden_user", "date": 1, "sender_user_name": "匿名"},
    {"type": "chat", "date": 1, "sender_chat": CHAT, "author_signature": "x"},
    {"type": "channel", "date": 1, "chat": CHAT | {"type": "channel"}, "message_id": 5},
    {"type": "brand new", "date": 1},
)
CIRCUMSTANCES: Mapping[str, Json] = {
    "in a topic": {"message_thread_id": 5, "is_topic_message": True},
    "in direct messages": {"direct_messages_topic": {"topic_id": 5, "user": PERSON}},
    "for a chat": {"sender_chat": CHAT},
    "for the own chat": {"sender_chat": {"id": -100, "type": "supergroup", "title": "x"}},
    "boosted": {"sender_boost_count": 3, "sender_tag": "x"},
    "by a business bot": {"sender_business_bot": PERSON | {"is_bot": True}, "business_connection_id": "b"},
    "as a guest": {"guest_query_id": "1", "guest_bot_caller_user": PERSON, "guest_bot_caller_chat": CHAT},
    "automatic": {"is_automatic_forward": True, "forward_origin": ORIGINS[3]},
    "reply elsewhere": {"external_reply": {"origin": ORIGINS[0], "chat": CHAT, "message_id": 5, "photo": [PICTURE]}},
    "quote": {"quote": {"text": "第33项", "position": 0, "is_manual": True, "entities": []}},
    "to a story": {"reply_to_story": {"chat": CHAT, "id": 4}},
    "to a task": {"reply_to_checklist_task_id": 4},
    "by a bot": {"via_bot": PERSON | {"is_bot": True}},
    "protected": {"has_protected_content": True, "is_from_offline": True, "is_paid_post": True, "paid_star_count": 5},
    "signed": {"author_signature": "办公室", "effect_id": "1"},
    "previewed": {"link_preview_options": {"url": "https://example.org", "is_disabled": False}},
    "suggested": {"suggested_post_info": {"state": "pending", "price": {"currency": "XTR", "amount": 1}}},
    "with buttons": {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "page|1|2"}]]}},
    "edited": {"edit_date": 2},
    "from nobody": {"from": None},
    "from a channel": {"from": None, "sender_chat": CHAT | {"type": "channel"}},
    "from the anonymous": {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}},
}
"""What can stand beside any content."""
